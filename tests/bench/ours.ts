import { flushSync, mount } from 'svelte';
import '../../src/styles/colours.css';
import '../../src/styles/typography.css';
import '../../src/styles/base.css';
import type { Story } from '../../src/lib/story/story';
import Bench from './Bench.svelte';
import { offer } from './page';

const real = (await (await fetch('./story.json')).json()) as Story;

// The site asks for its fonts at once (src/hooks.server.ts); so there are no others to measure with.
await Promise.all([...document.fonts].map((font) => font.load()));

offer(async (milestones, here) => {
	mount(Bench, { target: here, props: { real, milestones } });
	flushSync();
	// The labels of a long story are loaded with its pages: without them the picture is not done.
	while (!here.querySelector('.milestone')) await new Promise(requestAnimationFrame);
});
