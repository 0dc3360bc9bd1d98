import { millisecondsInDay } from 'date-fns/constants';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../story/read.server';
import { TimelineView, type Animate } from './timeline-view.svelte';
import { createViewport } from './viewport';

const { segments } = readStory();

describe('TimelineView', () => {
	it('zooming keeps the date under the pointer on both scales', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('compressed' as const, 'linear' as const),
				fc.double({ min: 0.1, max: 0.9, noNaN: true }),
				fc.double({ min: 0.1, max: 0.9, noNaN: true }),
				fc.double({ min: 1.01, max: 8, noNaN: true }),
				(scale, firstUnit, share, factor) => {
					const view = new TimelineView(segments);
					view.useScale(scale);
					view.zoom(4, firstUnit);
					const x = share * 1000;
					const time = createViewport(view.scale, view.span, 1000).time(x);
					view.zoom(factor, view.scale.toUnit(time));
					expect(Math.abs(createViewport(view.scale, view.span, 1000).x(time) - x)).toBeLessThan(
						0.01
					);
				}
			)
		);
	});

	it('shows at least a day and at most the whole axis', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (unit) => {
				const view = new TimelineView(segments);
				view.zoom(1e9, unit);
				expect(view.times.width).toBeGreaterThan(0.9 * millisecondsInDay);
				view.zoom(1e-9, unit);
				expect(view.isWhole).toBe(true);
			})
		);
	});

	it('a transition zooms at constant speed around the point that both windows share', () => {
		let draw: (progress: number) => void = () => undefined;
		const manual: Animate = (duration, step) => {
			expect(duration).toBeGreaterThanOrEqual(150);
			expect(duration).toBeLessThanOrEqual(400);
			draw = step;
			return () => undefined;
		};
		const view = new TimelineView(segments, manual);
		view.zoom(16, 0.3);
		const widths = [0, 0.25, 0.5, 0.75, 1].map((progress) => {
			draw(progress);
			expect((0.3 - view.span.start) / view.span.width).toBeCloseTo(0.3, 9);
			return view.span.width;
		});
		widths
			.slice(1)
			.forEach((width, index) => expect((widths[index] ?? 0) / width).toBeCloseTo(2, 9));
	});

	it('show without a duration stops the current transition', () => {
		let stopped = 0;
		const view = new TimelineView(segments, () => () => stopped++);
		view.zoom(4, 0.5);
		view.show(view.span.zoom(2));
		expect(stopped).toBe(1);
		expect(view.span.width).toBeCloseTo(0.5);
	});
});
