/**
 * `npm run schema` writes the JSON Schemas that editors read through `$schema`; `--check` only says which of them no
 * longer match the code they are made from.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { importContent } from './import-content.js';
import { main, Problem } from './problem.js';
import { root } from './run.js';

const dir = path.join(root, 'static/schema');

await main(async () => {
	/** @type {{ jsonSchemas: () => Record<string, object> }} */
	const { jsonSchemas } = await importContent('json-schema.ts');
	const style = await resolveConfig(path.join(dir, 'any.json'));
	mkdirSync(dir, { recursive: true });

	/** @type {Map<string, string>} */
	const wanted = new Map();
	for (const [name, schema] of Object.entries(jsonSchemas())) {
		wanted.set(name, await format(JSON.stringify(schema), { ...style, parser: 'json' }));
	}
	const surplus = readdirSync(dir).filter((name) => name.endsWith('.json') && !wanted.has(name));

	if (process.argv.includes('--check')) {
		const problems = surplus.map((name) => `static/schema/${name} is made from nothing`);
		for (const [name, text] of wanted) {
			const file = path.join(dir, name);
			if (!existsSync(file)) problems.push(`static/schema/${name} is missing`);
			else if (readFileSync(file, 'utf8') !== text) problems.push(`static/schema/${name} is stale`);
		}
		if (problems.length > 0) throw new Problem(`${problems.join('\n')}\nrun npm run schema`);
		return;
	}

	for (const [name, text] of wanted) writeFileSync(path.join(dir, name), text);
	for (const name of surplus) rmSync(path.join(dir, name));
});
