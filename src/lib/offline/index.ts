/** Keeps the site for reading offline, and says when there is a new version of it. Loaded last, for its effect. */
import { resolve } from '$app/paths';
import { mount } from 'svelte';
import { OfflineCopy } from './offline-copy.svelte';
import UpdateNotice from './UpdateNotice.svelte';

const copy = new OfflineCopy();
// First in the page: whoever hears of it finds it there by keyboard. In a place of its own that was there before, so that
// nothing beside it moves in the tree while somebody reads that.
mount(UpdateNotice, {
	target: document.getElementById('notices') ?? document.body,
	props: { copy }
});
void copy.keep(`${resolve('/')}service-worker.js`);
