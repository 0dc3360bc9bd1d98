import '@knight-lab/timelinejs/dist/css/timeline.css';
import source from '@knight-lab/timelinejs/dist/js/timeline.js?url';
import { defineRun } from '../page';

// A classic script, which sets window.TL and exports nothing.
const script = document.createElement('script');
script.src = source;
await new Promise((resolve, reject) => {
	script.onload = resolve;
	script.onerror = reject;
	document.head.append(script);
});

defineRun(
	(milestones, container) =>
		new Promise((resolve) => {
			container.style.height = '540px';
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
			// Its defaults, without fonts of other hosts and without changes to the URL.
			const timeline = new window.TL.Timeline(
				'container',
				{ events },
				{ font: null, hash_bookmark: false, ga_measurement_id: null }
			);
			timeline.on('ready', resolve);
			window.press = (direction) => (direction === 1 ? timeline.zoomIn() : timeline.zoomOut());
		})
);
