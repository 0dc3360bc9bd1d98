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

/** The rules on what a theme may change: colours, and the size of type. */
const OF_LOOKS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block', 'target-size'];

/** What axe cannot decide, and why it is as it should be. Not among it are contrast and the size of targets: these are measured. */
const EXPLAINED: { rule: string; target: RegExp; why: string }[] = [
	{
		rule: 'th-has-data-cells',
		target: /^table$/,
		why: 'On the handout that compares, cells are empty so that students can write in them.'
	}
];

/**
 * What is wrong with a page as it stands, one line each: what axe says is, what it could not decide and nobody explained, and
 * text and targets that are too pale and too small as measured, where axe could not tell.
 *
 * @param asked `within`: selectors of the parts to look at, the whole page where there is none; `rules`: all of them, or those
 * on what may be other in another look
 */
export async function axeFaults(
	page: Page,
	{ within = [], rules = 'all' }: { within?: readonly string[]; rules?: 'all' | 'of looks' } = {}
): Promise<string[]> {
	// First the options, because they replace what was chosen before. Legacy mode: for pages without frames, in half the time.
	const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations', 'incomplete'] });
	if (rules === 'all') builder.withTags(TAGS);
	else builder.withRules(OF_LOOKS);
	for (const part of within) builder.include(part);
	const { violations, incomplete } = await builder.setLegacyMode(true).analyze();
	const isForced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
	// Where the system sets the colours, axe reads `-webkit-text-fill-color`, which is computed as if it did not.
	const isUnsure = (rule: string) => isForced && rule.startsWith('color-contrast');

	const faults: string[] = [];
	const pale = new Set<string>();
	const small: string[] = [];
	for (const { id, nodes } of violations)
		for (const { target, failureSummary } of nodes) {
			if (isUnsure(id)) pale.add(target.join(' '));
			// It takes what a bar at the edge of the screen happens to cover for small, though it can be scrolled clear of it.
			else if (id === 'target-size') small.push(target.join(' '));
			else faults.push(`${id}: ${target.join(' ')} ${failureSummary ?? ''}`);
		}
	for (const { id, nodes } of incomplete)
		for (const { target, any, all, none } of nodes) {
			const place = target.join(' ');
			if (id.startsWith('color-contrast')) pale.add(place);
			// It asks whether what lies over a target can be hit, and knows nothing of `pointer-events`.
			else if (id === 'target-size') small.push(place);
			else if (!EXPLAINED.some((one) => one.rule === id && one.target.test(place)))
				faults.push(
					`${id}, undecided: ${place} ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`
				);
		}
	if (small.length > 0)
		faults.push(...(await smallTargets(page, small)).map((one) => `too small: ${one}`));
	for (const { target, contrast, least } of await measureTextContrast(page, [...pale]))
		if (!(contrast >= least))
			faults.push(`contrast ${contrast.toFixed(2)} of ${least}, measured: ${target}`);
	return faults;
}
