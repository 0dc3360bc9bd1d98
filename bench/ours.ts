import { flushSync, mount } from 'svelte';
import '../src/styles/colours.css';
import '../src/styles/drawing.css';
import '../src/styles/typography.css';
import '../src/styles/base.css';
import 'virtual:story.css';
import { sides } from '../src/lib/story/settings';
import type { Story } from '../src/lib/story/story';
import Bench from './Bench.svelte';
import { defineRun } from './page';

const real = (await (await fetch('./story.json')).json()) as Story;
// The published story has the ids of sides.
for (const term of real.terms)
	term.side = sides.find(({ id }) => id === term.side)?.place === 'above' ? 'above' : 'below';

// The site preloads its fonts (src/hooks.server.ts), so labels are measured with them.
await Promise.all([...document.fonts].map((font) => font.load()));

defineRun(async (milestones, container) => {
	mount(Bench, { target: container, props: { real, milestones } });
	flushSync();
	// The labels of a long story load later: without them the picture is not complete.
	while (!container.querySelector('.milestone')) await new Promise(requestAnimationFrame);
});
