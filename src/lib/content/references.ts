/** Checks that readers can find each reference, and that none is to a refused website. */
import type { Reporter } from './problems';
import type { Reference } from './schema';

/**
 * Websites of the Pravda network, or “Portal Kombat”, which spreads disinformation. The French agency
 * VIGINUM reported it in February 2024; its pages have since moved to the first host.
 */
const REFUSED_HOSTS = [
	'news-pravda.com',
	'pravda-de.com',
	'pravda-en.com',
	'pravda-es.com',
	'pravda-fr.com',
	'pravda-pl.com'
];

/**
 * Returns whether a library could find the work: a part of a publication by its pages or its day,
 * any other work by its author or editor and its publisher.
 */
function isComplete(reference: Reference): boolean {
	const { author, editor, publisher, issued, page, 'container-title': container } = reference;
	if (!issued) return false;
	if (!container) return (author ?? editor) !== undefined && publisher !== undefined;
	return page !== undefined || issued['date-parts'][0]?.length === 3;
}

/** Reports references to a refused website, and those without an address or a complete form. */
export function checkReferences(references: readonly Reference[], reporter: Reporter): void {
	for (const reference of references) {
		const report = reporter.reportFor('references.json', reference.id);
		const { URL: address } = reference;
		if (address === undefined) {
			if (!isComplete(reference))
				report(
					'URL',
					null,
					'is missing; give an address, or the full form: year and publisher, with an author or editor, or for a part of a publication its title, year and pages or day'
				);
			continue;
		}
		const { hostname } = new URL(address);
		if (REFUSED_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`)))
			report(
				'URL',
				address,
				'is on a website that spreads disinformation; find another source, or drop the claim'
			);
	}
}
