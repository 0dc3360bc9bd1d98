/** `npm run check:data`: every quote is in the column, every date is real, every id is known. */
import { importContent } from './import-content.js';

/** @type {{ run: () => number }} */
const { run } = await importContent('check-command.ts');
process.exitCode = run();
