import '@knight-lab/timelinejs/dist/css/timeline.css';
import * as TL from '@knight-lab/timelinejs/dist/js/timeline.js';
import { offer } from './page';

interface TimelineJs {
	on: (event: string, then: (value: unknown) => void) => void;
	zoomIn: () => void;
	zoomOut: () => void;
}
type Make = new (id: string, data: unknown, options: unknown) => TimelineJs;
const { Timeline } = ('Timeline' in TL ? TL : (TL as { default: unknown }).default) as { Timeline: Make };

offer(
	(milestones, here) =>
		new Promise((resolve) => {
			here.style.height = '540px';
			const events = milestones.map(({ id, title, anchor }) => {
				const date = new Date(anchor);
				return {
					unique_id: id,
					start_date: { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
					text: { headline: title }
				};
			});
			// Its defaults, without fonts from elsewhere and without a change of the address.
			const timeline = new Timeline('here', { events }, { font: null, hash_bookmark: false, ga_measurement_id: null });
			timeline.on('ready', resolve);
			window.press = (direction) => (direction === 1 ? timeline.zoomIn() : timeline.zoomOut());
		})
);
