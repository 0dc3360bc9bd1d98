/** What GitHub runs for this project may do as little as it can, and only what somebody has read. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
}
interface Job {
	uses?: string;
	permissions?: Record<string, string>;
	'timeout-minutes'?: number;
	needs?: string | string[];
	steps?: Step[];
	strategy?: { matrix: { node: string[] } };
}
interface Workflow {
	on: Record<string, unknown>;
	permissions: Record<string, string>;
	concurrency: { group: string };
	jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const files = readdirSync(FOLDER);
const textOf = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8');
const read = (file: string) => parse(textOf(file)) as Workflow;
const isHere = (uses: string) => uses.startsWith('./');

it('there is one to test and one to publish', () => {
	expect(files.sort()).toEqual(['pages.yml', 'test.yml']);
});

describe.each(files)('%s', (file) => {
	const workflow = read(file);
	const jobs = Object.entries(workflow.jobs);
	const steps = jobs.flatMap(([, { steps = [] }]) => steps);

	it('runs no action but at a commit, and says which version that is', () => {
		const used = [...jobs.map(([, job]) => job), ...steps]
			.flatMap(({ uses }) => uses ?? [])
			.filter((one) => !isHere(one));
		expect(used.length).toBeGreaterThan(0);
		for (const one of used) {
			expect(one).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
			expect(textOf(file)).toMatch(new RegExp(`uses: ${one} # v\\d+\\.\\d+\\.\\d+\\n`));
		}
	});

	it('may read the repository, and jobs nothing more than they need', () => {
		expect(workflow.permissions).toEqual({ contents: 'read' });
		const more = Object.fromEntries(
			jobs.flatMap(([name, { permissions }]) => (permissions ? [[name, permissions]] : []))
		);
		expect(more).toEqual(
			file === 'pages.yml'
				? {
						build: { contents: 'read', pages: 'read' },
						deploy: { pages: 'write', 'id-token': 'write' }
					}
				: {}
		);
	});

	it('leaves no key behind for what is run after it', () => {
		const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
		expect(checkouts.length).toBeGreaterThan(0);
		for (const { with: options } of checkouts)
			expect(options).toMatchObject({ 'persist-credentials': false });
	});

	it('is not started by strangers with our rights, and knows no secrets', () => {
		expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
		expect(Object.keys(workflow.on)).not.toContain('workflow_run');
		expect(textOf(file)).not.toContain('secrets.');
	});

	it('puts nothing into a command that others have written', () => {
		for (const { run } of steps) expect(run ?? '').not.toContain('${{');
	});

	it('ends, and does not run beside itself', () => {
		expect(workflow.concurrency.group).not.toBe('');
		for (const [name, job] of jobs)
			if (!job.uses) expect(job['timeout-minutes'], name).toBeGreaterThan(0);
	});
});

it('every change is tested, on the oldest Node that is promised too', () => {
	const { on, jobs } = read('test.yml');
	expect(Object.keys(on)).toEqual(expect.arrayContaining(['push', 'pull_request']));
	expect(jobs['test']?.steps?.map(({ run }) => run)).toContain('npm test');
	const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		engines: { node: string };
	};
	const [oldest, current] = jobs['test']?.strategy?.matrix.node ?? [];
	expect(`>=${oldest}`).toBe(engines.node);
	expect(current).toBe('lts/*');
});

it('nothing is published that was not tested', () => {
	const { on, jobs } = read('pages.yml');
	expect(on['push']).toEqual({ branches: ['main'] });
	expect(read('test.yml').on['push']).toEqual({ 'branches-ignore': ['main'] });
	expect(jobs['test']?.uses).toBe('./.github/workflows/test.yml');
	expect(jobs['deploy']?.needs).toEqual(['test', 'build']);
});
