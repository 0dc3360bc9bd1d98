/** docs/nginx.conf sets the headers of static/_headers. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const conf = readFileSync('docs/nginx.conf', 'utf8').replace(/^\s*#.*$/gm, '');

/** Headers by the path they are for. */
const rules: Record<string, [name: string, value: string][]> = {};
let path = '';
for (const line of readFileSync('static/_headers', 'utf8').split('\n')) {
	if (line.startsWith('/')) rules[(path = line.trim())] = [];
	const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
	if (name && value) rules[path]?.push([name, value]);
}

it('docs/nginx.conf sets every header on every response', () => {
	expect(rules['/*']?.length).toBeGreaterThan(4);
	for (const [name, value] of rules['/*'] ?? []) {
		const written = /[\s;()]/.test(value) ? `"${value}"` : value;
		expect(conf).toContain(`\tadd_header ${name} ${written} always;`);
	}
});

it('docs/nginx.conf caches only hashed files', () => {
	expect(conf).toMatch(/default +"no-cache";/);
	expect(conf).toMatch(/~\/_app\/immutable\/ +"public, max-age=31536000, immutable";/);
	for (const [name, value] of rules['/_app/immutable/*'] ?? []) {
		expect(name).toBe('Cache-Control');
		expect(conf).toContain(`"${value}"`);
	}
});

it('docs/nginx.conf sets no header in a location, which would drop the others', () => {
	expect(conf.match(/^\t{2,}add_header/gm)).toBeNull();
});

it('docs/nginx.conf moves the same addresses to the timeline as static/theme.js', () => {
	const names = /\((lens[\w|]+)\)=/;
	const [, moved] = names.exec(readFileSync('static/theme.js', 'utf8')) ?? [];
	expect(moved).toMatch(/^lens\|.+\|v$/);
	expect(names.exec(conf)?.[1]).toBe(moved);
});

it('docs/nginx.conf serves compressed files, the missing page and folders', () => {
	for (const line of [
		'gzip_static on;',
		'error_page 404 /404.html;',
		'absolute_redirect off;',
		'index index.html;'
	])
		expect(conf).toContain(`\t${line}\n`);
});
