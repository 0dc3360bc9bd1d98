/**
 * Axe by the rules of WCAG up to AAA and its own best practice. Contrast and target size that axe
 * leaves undecided are measured.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { measureTextContrast } from './contrast-pixels';
import { smallTargets } from './target-size';

// `wcag22aa` turns target-size on, `wcag2aaa` enhanced contrast.
const TAGS = ['best-practice', 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa'];

/** Rules on colours and font sizes, which depend on the theme. */
const THEME_RULES = [
	'color-contrast',
	'color-contrast-enhanced',
	'link-in-text-block',
	'target-size'
];

/** Accepted checks that axe cannot decide. Contrast and target size are measured instead. */
const EXPLAINED: { rule: string; target: RegExp; why: string }[] = [
	{
		rule: 'th-has-data-cells',
		target: /^table$/,
		why: 'On the handout that compares, cells are empty so that students can write in them.'
	}
];

/**
 * Returns the violations on a page: those that axe reports, checks that it leaves undecided without
 * an entry in EXPLAINED, and text and targets whose measured contrast or size is too low.
 *
 * @param options `within`: selectors of parts, the whole page by default; `rules`: all, or those
 * that depend on the theme
 */
export async function axeViolations(
	page: Page,
	{ within = [], rules = 'all' }: { within?: readonly string[]; rules?: 'all' | 'by theme' } = {}
): Promise<string[]> {
	// Options come first, because they replace tags and rules. Legacy mode takes half the time.
	const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations', 'incomplete'] });
	if (rules === 'all') builder.withTags(TAGS);
	else builder.withRules(THEME_RULES);
	for (const part of within) builder.include(part);
	const { violations, incomplete } = await builder.setLegacyMode(true).analyze();
	const isForced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
	// In forced colors axe reads `-webkit-text-fill-color`, which ignores them.
	const isUnsure = (rule: string) => isForced && rule.startsWith('color-contrast');

	const found: string[] = [];
	const pale = new Set<string>();
	const small: string[] = [];
	for (const { id, nodes } of violations)
		for (const { target, failureSummary } of nodes) {
			if (isUnsure(id)) pale.add(target.join(' '));
			// Axe counts targets below a sticky bar as small, although the page can scroll.
			else if (id === 'target-size') small.push(target.join(' '));
			else found.push(`${id}: ${target.join(' ')} ${failureSummary ?? ''}`);
		}
	for (const { id, nodes } of incomplete)
		for (const { target, any, all, none } of nodes) {
			const selector = target.join(' ');
			if (id.startsWith('color-contrast')) pale.add(selector);
			// Axe ignores `pointer-events` of elements over a target.
			else if (id === 'target-size') small.push(selector);
			else if (
				!EXPLAINED.some((accepted) => accepted.rule === id && accepted.target.test(selector))
			)
				found.push(
					`${id}, undecided: ${selector} ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`
				);
		}
	if (small.length > 0)
		found.push(...(await smallTargets(page, small)).map((target) => `too small: ${target}`));
	for (const { target, contrast, minimum } of await measureTextContrast(page, [...pale]))
		if (!(contrast >= minimum))
			found.push(`contrast ${contrast.toFixed(2)} of ${minimum}, measured: ${target}`);
	return found;
}
