import { DataSet } from 'vis-data';
import { Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { defineRun } from '../page';

// Its defaults, with the zoom on Ctrl and the wheel as in this timeline.
defineRun(
	(milestones, container) =>
		new Promise((resolve) => {
			const items = new DataSet(
				milestones.map(({ id, title, anchor }) => ({ id, content: title, start: new Date(anchor) }))
			);
			const timeline = new Timeline(container, items, { zoomKey: 'ctrlKey', height: 540 });
			timeline.on('changed', resolve);
		})
);
