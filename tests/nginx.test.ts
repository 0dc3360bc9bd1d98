/** docs/nginx.conf gives what static/_headers gives on hosts that read that. */
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

it('has every header of every page, on answers of every kind', () => {
	expect(rules['/*']?.length).toBeGreaterThan(4);
	for (const [name, value] of rules['/*'] ?? []) {
		const written = /[\s;()]/.test(value) ? `"${value}"` : value;
		expect(conf).toContain(`\tadd_header ${name} ${written} always;`);
	}
});

it('keeps what is named by its content for a year, and asks for all else each time', () => {
	expect(conf).toMatch(/default +"no-cache";/);
	expect(conf).toMatch(/~\/_app\/immutable\/ +"public, max-age=31536000, immutable";/);
	for (const [name, value] of rules['/_app/immutable/*'] ?? []) {
		expect(name).toBe('Cache-Control');
		expect(conf).toContain(`"${value}"`);
	}
});

it('has no header in a part of it, which would take the others away there', () => {
	expect(conf.match(/^\t{2,}add_header/gm)).toBeNull();
});

it('sends what is compressed, the page for what is not there, and folders to their slash', () => {
	for (const line of [
		'gzip_static on;',
		'error_page 404 /404.html;',
		'absolute_redirect off;',
		'index index.html;'
	])
		expect(conf).toContain(`\t${line}\n`);
});
