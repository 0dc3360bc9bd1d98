/**
 * `npm run schema` writes the JSON Schemas that editors read through `$schema`; `npm test` fails
 * while they are stale.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../src/lib/content/json-schema';
import { root } from './cli.js';

const dir = path.join(root, 'static/schema');
const schemas = jsonSchemas();

test.each(Object.entries(schemas))('static/schema/%s matches schema.ts', async (name, schema) => {
	const file = path.join(dir, name);
	const style = { ...(await resolveConfig(file)), filepath: file };
	await expect(await format(JSON.stringify(schema), style)).toMatchFileSnapshot(file);
});

test('static/schema/ holds no other file', () =>
	expect(readdirSync(dir).sort()).toEqual(Object.keys(schemas).sort()));
