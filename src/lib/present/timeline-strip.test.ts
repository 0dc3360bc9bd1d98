import { describe, expect, it } from 'vitest';
import { readStory } from '../story/read.server';
import { createTimeScale, WHOLE } from '../timeline/scale/time-scale';
import { labelPositions } from '../timeline/labels/label-positions';
import { TimelineView } from '../timeline/scale/timeline-view.svelte';
import { layOutStrip, stripHeight, stripWindow } from './timeline-strip';

const { milestones, segments } = readStory();
const scale = createTimeScale('compressed', segments);
const SCREENS = [
	{ width: 1224, height: 720 },
	{ width: 1836, height: 1080 },
	{ width: 980, height: 768 }
];

describe('layOutStrip', () => {
	it.each(SCREENS)(
		'keeps marks and axis labels within its height at $width px',
		({ width, height }) => {
			const fontSize = height * 0.0206;
			const stripPx = stripHeight(fontSize);
			for (const milestone of [null, ...milestones]) {
				const view = new TimelineView(segments);
				view.show(stripWindow(view.scale, milestone));
				const layout = layOutStrip({
					milestones,
					scale: view.scale,
					span: view.span,
					width,
					height: stripPx,
					fontSize,
					labelled: false
				});
				for (const { x, lane } of layout.milestones) {
					if (x < 0 || x > width) continue;
					expect(layout.axis + lane * layout.metrics.mark).toBeGreaterThan(fontSize * 1.2);
				}
				expect(layout.scaleRow, milestone?.id).toBeLessThan(stripPx - fontSize * 0.2);
				const mark = layout.milestones.find(({ id }) => id === milestone?.id);
				if (mark) expect(mark.x > 0 && mark.x < width, milestone?.id).toBe(true);
			}
		}
	);

	it.each(SCREENS)(
		'labels turning points alone, and most of them, if it fills the slide at $width px',
		({ width, height }) => {
			const layout = layOutStrip({
				milestones,
				scale,
				span: WHOLE,
				width,
				height: height * 0.78,
				fontSize: height * 0.0206,
				labelled: true
			});
			const turning = milestones.filter(({ weight }) => weight === 3).map(({ id }) => id);
			const labelled = [...labelPositions(layout).keys()];
			expect(turning).toEqual(expect.arrayContaining(labelled));
			expect(labelled.length).toBeGreaterThan(0.8 * turning.length);
		}
	);
});
