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
				...(first.url ? [{ name: edition, href: first.url }] : []),
				{ name: 'The source and its rights', route: '/about/source/' }
			]
		},
		{
			title: 'Data',
			text: `Each build finds every quote in the ${noun}, letter by letter.${
				lastChecked ? ` They were last checked on ${formatDay(Date.parse(lastChecked))}.` : ''
			}`,
			links: [
				{ name: 'Download the data', route: '/about/data/' },
				{ name: 'How to cite', route: '/about/data/', hash: '#cite' },
				{ name: 'All milestones', route: '/about/milestones/' },
				{ name: 'How to read it, and how we checked', route: '/about/' }
			]
		},
		{
			title: 'An error?',
			text: `Send the address of the page, the words that are wrong, and your source${
				contact ? '.' : ' to whoever runs this copy.'
			}`,
			links: [
				...(contact ? [{ name: 'Report an error', href: contact }] : []),
				{ name: 'Accessibility', route: '/accessibility/' },
				{ name: 'Privacy', route: '/privacy/' }
			]
		}
	];
}
