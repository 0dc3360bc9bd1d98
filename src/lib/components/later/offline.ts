/** Keeps the site for reading offline, and says when there is a new version of it. Loaded last, for its effect. */
import { resolve } from '$app/paths';
import { mount } from 'svelte';
import { KeptCopy } from '../../offline/kept-copy.svelte';
import NewVersion from './NewVersion.svelte';

const copy = new KeptCopy();
// First in the page: whoever hears of it finds it there by keyboard.
mount(NewVersion, {
	target: document.body,
	...(document.body.firstChild && { anchor: document.body.firstChild }),
	props: { copy }
});
void copy.keep(`${resolve('/')}service-worker.js`);
