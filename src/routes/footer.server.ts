/** The texts of the footer, which reach the browser as data and not as script. */
import { formatDay } from '$lib/story/dates';
import { contact, lastChecked, noun, siteTitle, tagline } from '$lib/story/settings';
import type { FooterSection } from '$lib/site/footer';
import type { StorySource } from '$lib/story/story';

/** Returns the sections: the source, its data, how to report an error. */
export function footerSections(source: StorySource): FooterSection[] {
	const { first } = source;
	const edition = [first.name, first.date].filter(Boolean).join(', ');
	return [
		{
			title: siteTitle,
			text: `${tagline}. “${source.headline}” is ${source.kind} by ${source.author.name}. ${source.rights}`,
			links: [
				...(first.url ? [{ name: edition, url: first.url }] : []),
				{ name: 'The source and its rights', path: '/about/source/' }
			]
		},
		{
			title: 'Data',
			text: `Each build finds every quote in the ${noun}, letter by letter.${
				lastChecked
					? ` Quotes and text were last compared on ${formatDay(Date.parse(lastChecked))}.`
					: ''
			}`,
			links: [
				{ name: 'Download the data', path: '/about/data/' },
				{ name: 'How to cite', path: '/about/data/#cite' },
				{ name: 'All milestones', path: '/about/milestones/' },
				{ name: 'How to read it, and how we checked', path: '/about/' }
			]
		},
		{
			title: 'Found an error?',
			text: `Send ${contact ? 'us' : 'whoever runs this copy'} the address of the page, the words that are wrong, and your source.`,
			links: [
				...(contact ? [{ name: 'Report an error', url: contact }] : []),
				{ name: 'Accessibility', path: '/accessibility/' },
				{ name: 'Privacy', path: '/privacy/' }
			]
		}
	];
}
