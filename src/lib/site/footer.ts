/** A section of the footer. A link leads to a page of the site or to another site. */
export interface FooterSection {
	title: string;
	text: string;
	links: (
		| { name: string; route: FooterRoute; hash?: string }
		| { name: string; href: string; route?: undefined; hash?: undefined }
	)[];
}

type FooterRoute =
	| '/about/'
	| '/about/source/'
	| '/about/data/'
	| '/about/milestones/'
	| '/accessibility/'
	| '/privacy/';
