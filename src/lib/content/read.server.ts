/** The data files of this project, read at build time. */
import { resolveContent, type Content } from './resolve';

const raw = import.meta.glob<string>('/data/*.{json,md}', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** File name → raw text. */
export const dataFileTexts = Object.fromEntries(
	Object.entries(raw).map(([path, text]) => [path.split('/').at(-1) ?? path, text])
);

/**
 * Returns all content, checked and resolved.
 * @throws {DataError} listing every problem of the data, to stop the build.
 */
export const readContent = (): Content => resolveContent(dataFileTexts);
