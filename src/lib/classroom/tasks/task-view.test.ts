import { describe, expect, it } from 'vitest';
import { savedTask, TaskView } from './task-view.svelte';

const initialAnswers = (seed: string) => [`none of ${seed}`];

describe('TaskView', () => {
	it('has the seed of the worksheet until a URL is restored', () => {
		const view = new TaskView(initialAnswers);
		expect(view.query).toEqual({ seed: null, result: null });
		expect(view.answers).toEqual(initialAnswers(view.effectiveSeed));
		view.restore({ seed: null, result: null });
		expect(view.seed).toMatch(/^[a-z0-9]{4}$/);
		expect(view.answers).toEqual(initialAnswers(view.seed ?? ''));
	});

	it('puts only checked answers into the query', () => {
		const view = new TaskView(initialAnswers);
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

	it('isUnsaved is true for answers that a reload would lose', () => {
		const view = new TaskView(initialAnswers);
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

	it('keeps its answers unless the URL has another seed or a result', () => {
		const view = new TaskView(initialAnswers);
		view.start('a');
		view.answers = ['mine'];
		view.restore({ seed: null, result: null });
		view.restore({ seed: 'a', result: null });
		expect(view.answers).toEqual(['mine']);
		view.restore({ seed: 'a', result: ['theirs'] });
		expect(view.checked).toEqual(['theirs']);
		view.restore({ seed: 'b', result: null });
		expect(view).toMatchObject({ seed: 'b', answers: initialAnswers('b'), checked: null });
	});

	it('savedTask returns the same view in a browser, and a new one while prerendering', () => {
		const view = savedTask('x', initialAnswers, true);
		expect(savedTask('x', initialAnswers, true)).toBe(view);
		expect(savedTask('y', initialAnswers, false)).not.toBe(savedTask('y', initialAnswers, false));
	});
});
