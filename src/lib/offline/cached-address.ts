/**
 * The address under which a page or file is kept, whatever it was asked for by; undefined where it is not kept.
 *
 * @param pathname as the browser sends it: without query and fragment, not decoded
 * @param kept addresses of all that is kept; those of pages end with a slash
 * @returns `pathname` itself, or the folder of an `index.html`, or `pathname` with the slash it lacks
 */
export function cachedAddress(pathname: string, kept: ReadonlySet<string>): string | undefined {
	return [pathname, pathname.replace(/\/index\.html$/, '/'), `${pathname}/`].find((address) =>
		kept.has(address)
	);
}
