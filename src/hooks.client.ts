/** When script takes over. */
import type { ClientInit } from '@sveltejs/kit';

/** Once the page that came has been painted: on a phone it can be read some tenths of a second earlier. */
export const init: ClientInit = () =>
	new Promise((done) => {
		// Unseen, nothing is painted.
		if (document.hidden) done();
		else requestAnimationFrame(() => setTimeout(done));
	});
