/** JSON Schemas for editors, generated from the Valibot schemas that the build checks with. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { dataFiles } from './schema';

/** File name → JSON Schema (draft 7). Rules that JSON Schema cannot say are left to the build's own check. */
export const jsonSchemas = (): Record<string, object> =>
	Object.fromEntries(
		Object.entries(dataFiles).map(([file, schema]) => [
			file,
			{ title: `data/${file}`, ...toJsonSchema(schema) }
		])
	);
