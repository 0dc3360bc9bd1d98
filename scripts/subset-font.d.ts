/** Types of the options in scripts/fonts.js; @types/subset-font is of an older version. */
declare module 'subset-font' {
	interface Options {
		targetFormat: 'sfnt' | 'woff2';
		variationAxes?: Record<string, { min: number; max: number }>;
		keepFeatures?: readonly string[];
		preserveNameIds?: readonly number[];
		keepAllGlyphs?: boolean;
	}
	/** @throws where an axis is not in the font, or the font cannot be read */
	export default function subsetFont(
		font: Buffer,
		text: string | null,
		options: Options
	): Promise<Buffer>;
}
