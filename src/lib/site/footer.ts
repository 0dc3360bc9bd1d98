/** A section of the footer. The path of a link starts at the root of the site. */
export interface FooterSection {
	title: string;
	text: string;
	links: { name: string; path?: string; url?: string }[];
}
