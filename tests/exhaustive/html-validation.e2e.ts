/** HTML validation: the W3C checker finds no error in any built page. It needs Java. */
import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';

const hasJava = spawnSync('java', ['-version']).status === 0;
const CHECKER = 'node_modules/vnu-jar/build/dist/vnu.jar';

interface Message {
	url: string;
	message: string;
	extract?: string;
}

test('the W3C checker finds no error in any page', () => {
	test.skip(!hasJava, 'The W3C checker runs on Java, and "java -version" fails here.');
	// The checker reports to stderr, and exits with 1 on errors.
	const { stderr, error } = spawnSync(
		'java',
		['-jar', CHECKER, '--errors-only', '--skip-non-html', '--format', 'json', 'build'],
		{ encoding: 'utf8', maxBuffer: 2 ** 28 }
	);
	expect(error).toBeUndefined();
	const { messages } = JSON.parse(stderr) as { messages: Message[] };
	const errors = messages.map(
		({ url, message, extract }) => `${url.replace(/^.*\/build\//, '')}: ${message} ${extract ?? ''}`
	);
	expect(errors).toEqual([]);
});
