/** JSON Schemas for editors, generated from the Valibot schemas that the build checks with. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { dataFiles } from './schema';

/** Returns file name → JSON Schema (draft 7). Only the build checks rules beyond JSON Schema. */
export const jsonSchemas = (): Record<string, object> =>
	Object.fromEntries(
		Object.entries(dataFiles).map(([file, schema]) => [
			file,
			{ title: `data/${file}`, ...toJsonSchema(schema) }
		])
	);
