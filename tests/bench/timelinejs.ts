import '@knight-lab/timelinejs/dist/css/timeline.css';
import source from '@knight-lab/timelinejs/dist/js/timeline.js?url';
import { offer } from './page';

interface TimelineJs {
	on: (event: string, then: (value: unknown) => void) => void;
	zoomIn: () => void;
	zoomOut: () => void;
}
type Make = new (id: string, data: unknown, options: unknown) => TimelineJs;
declare global {
	interface Window {
		TL?: { Timeline: Make };
	}
}

// A classic script, which leaves its name on the page: as a module it would export nothing.
const script = document.createElement('script');
script.src = source;
await new Promise((resolve, reject) => {
	script.onload = resolve;
	script.onerror = reject;
	document.head.append(script);
});
const { TL } = window;
if (!TL) throw new Error(`${source} did not leave TL on the page`);

offer(
	(milestones, here) =>
		new Promise((resolve) => {
			here.style.height = '540px';
			const events = milestones.map(({ id, title, anchor }) => {
				const date = new Date(anchor);
				return {
					unique_id: id,
					start_date: {
						year: date.getUTCFullYear(),
						month: date.getUTCMonth() + 1,
						day: date.getUTCDate()
					},
					text: { headline: title }
				};
			});
			// Its defaults, without fonts from elsewhere and without a change of the address.
			const timeline = new TL.Timeline(
				'here',
				{ events },
				{ font: null, hash_bookmark: false, ga_measurement_id: null }
			);
			timeline.on('ready', resolve);
			window.press = (direction) => (direction === 1 ? timeline.zoomIn() : timeline.zoomOut());
		})
);
