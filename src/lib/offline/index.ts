/**
 * Registers the service worker, mounts the update notice and ends stalled navigations. Imported for
 * its side effects.
 */
import { resolve } from '$app/paths';
import { mount } from 'svelte';
import { OfflineCopy } from './offline-copy.svelte';
import { endStalledNavigations } from './stalled-navigation.svelte';
import UpdateNotice from './UpdateNotice.svelte';

const copy = new OfflineCopy();
// Mounted at the start of the page, so that the keyboard reaches the notice first and the rest of
// the accessibility tree does not change.
mount(UpdateNotice, {
	target: document.getElementById('notices') ?? document.body,
	props: { copy }
});
void copy.register(`${resolve('/')}service-worker.js`);
endStalledNavigations();
