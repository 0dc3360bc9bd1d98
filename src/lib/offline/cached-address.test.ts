import { describe, expect, it } from 'vitest';
import { cachedAddress } from './cached-address';

const cached = new Set(['/', '/column/', '/milestones/gagarin/', '/theme.js']);

describe('cachedAddress(pathname, cached)', () => {
	it.each([
		['/', '/'],
		['/index.html', '/'],
		['/column/', '/column/'],
		['/column', '/column/'],
		['/column/index.html', '/column/'],
		['/milestones/gagarin', '/milestones/gagarin/'],
		['/theme.js', '/theme.js']
	])('finds %s under %s', (pathname, address) =>
		expect(cachedAddress(pathname, cached)).toBe(address)
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
	])('finds nothing for %j', (pathname) =>
		expect(cachedAddress(pathname, new Set([...cached].slice(1)))).toBeUndefined()
	);
});
