/**
 * Returns the address of a page or file in the cache: `pathname`, its folder if it ends with `index.html`,
 * or `pathname` with a slash; undefined if the cache has none of them.
 *
 * @param pathname without query and fragment, not decoded
 * @param cached addresses in the cache; those of pages end with a slash
 */
export function cachedAddress(pathname: string, cached: ReadonlySet<string>): string | undefined {
	return [pathname, pathname.replace(/\/index\.html$/, '/'), `${pathname}/`].find((address) =>
		cached.has(address)
	);
}
