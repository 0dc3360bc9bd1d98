import { expect, it } from 'vitest';
import { fixture } from '../../../../tests/support/stories';
import { parseExtent } from '../../content/extent';
import { createTimeScale, WHOLE } from '../scale/time-scale';
import { createViewport } from '../scale/viewport';
import { placeMilestones } from '../marks/marks';
import { metricsFor } from '../sizes/metrics';
import { toCallout } from './callout-groups';

it.each([
	['-0048', '-0047', '49 BCE–48 BCE'],
	['-0043-03-15', '-0043-03', 'Mar 44 BCE'],
	['1961-04-12', '1961-05-05', '12 Apr–5 May 1961']
])('toCallout has the dates %s and %s in its heading, in order of time', (first, last, heading) => {
	const metrics = metricsFor(16);
	const viewport = createViewport(createTimeScale('linear', fixture.story.segments), WHOLE, 1200);
	const [template] = placeMilestones(fixture.story.milestones, viewport, metrics.mark);
	const milestones = [first, last].map((edtf) => ({ ...template!, extent: parseExtent(edtf) }));
	expect(toCallout(milestones, 'above', metrics.callout).date).toBe(heading);
});
