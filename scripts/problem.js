/** Something the person at the keyboard can put right: shown as its message alone, without a stack. */
export class Problem extends Error {}

/**
 * Runs a command line's work and turns what it throws into a message and a non-zero exit.
 *
 * @param {() => void | Promise<void>} work
 */
export async function main(work) {
	try {
		await work();
	} catch (error) {
		console.error(error instanceof Problem ? `\n${error.message}` : error);
		process.exitCode = 1;
	}
}
