import { flushSync, mount } from 'svelte';
import '../../src/styles/base.css';
import Bench from './Bench.svelte';
import { offer } from './page';

offer((milestones, here) => {
	mount(Bench, { target: here, props: { milestones } });
	flushSync();
});
