import { describe, expect, it } from 'vitest';
import { savedTask, TaskView } from './task-view.svelte';

const blank = (seed: string) => [`none of ${seed}`];

describe('the view of a task', () => {
	it('is the worksheet until an address is read, and then has a seed of its own', () => {
		const view = new TaskView(blank);
		expect(view.query).toEqual({ seed: null, result: null });
		expect(view.answers).toEqual(blank(view.shuffledBy));
		view.restore({ seed: null, result: null });
		expect(view.seed).toMatch(/^[a-z0-9]{4}$/);
		expect(view.answers).toEqual(blank(view.seed ?? ''));
	});

	it('gives its answers to the address once they are checked, and as they were then', () => {
		const view = new TaskView(blank);
		view.start('a');
		view.answers = ['one'];
		expect(view.query.result).toBeNull();
		view.check();
		expect(view.query).toEqual({ seed: 'a', result: ['one'] });
		view.answers = ['two'];
		expect(view.query).toEqual({ seed: 'a', result: ['one'] });
		view.reset();
		expect(view.query).toEqual({ seed: 'a', result: null });
	});

	it('knows whether a reload would lose anything', () => {
		const view = new TaskView(blank);
		view.start('a');
		expect(view.isUnsaved).toBe(false);
		view.answers = ['one'];
		expect(view.isUnsaved).toBe(true);
		view.check();
		expect(view.isUnsaved).toBe(false);
		view.answers = ['two'];
		expect(view.isUnsaved).toBe(true);
		view.reset();
		expect(view.isUnsaved).toBe(false);
		view.restore({ seed: 'a', result: ['theirs'] });
		expect(view.isUnsaved).toBe(false);
	});

	it('keeps what was answered where an address says nothing else', () => {
		const view = new TaskView(blank);
		view.start('a');
		view.answers = ['mine'];
		view.restore({ seed: null, result: null });
		view.restore({ seed: 'a', result: null });
		expect(view.answers).toEqual(['mine']);
		view.restore({ seed: 'a', result: ['theirs'] });
		expect(view.checked).toEqual(['theirs']);
		view.restore({ seed: 'b', result: null });
		expect(view).toMatchObject({ seed: 'b', answers: blank('b'), checked: null });
	});

	it('is kept while the page is open, and never while pages are made', () => {
		const view = savedTask('x', blank, true);
		expect(savedTask('x', blank, true)).toBe(view);
		expect(savedTask('y', blank, false)).not.toBe(savedTask('y', blank, false));
	});
});
