import { describe, expect, it } from 'vitest';
import { cachedAddress } from './cached-address';

const kept = new Set(['/', '/column/', '/milestones/treaty/', '/theme.js']);

describe('the address under which a page is kept', () => {
	it.each([
		['/', '/'],
		['/index.html', '/'],
		['/column/', '/column/'],
		['/column', '/column/'],
		['/column/index.html', '/column/'],
		['/milestones/treaty', '/milestones/treaty/'],
		['/theme.js', '/theme.js']
	])('%s is kept as %s', (pathname, address) =>
		expect(cachedAddress(pathname, kept)).toBe(address)
	);

	it.each([
		'',
		'//',
		'/milestones/',
		'/column//',
		'/theme.js/',
		'/columnindex.html',
		'/%E0%A4%A',
		'/__proto__'
	])('%j is not kept', (pathname) =>
		expect(cachedAddress(pathname, new Set([...kept].slice(1)))).toBeUndefined()
	);
});
