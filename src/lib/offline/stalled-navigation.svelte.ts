/** Ends navigations that wait for a stalled network. */
import { navigating } from '$app/state';

const TIMEOUT_MS = 5000;

/**
 * Loads the address itself when SvelteKit's navigation takes 5 s. A stalled request reports no
 * error, and the page may be in the offline copy.
 */
export function endStalledNavigations(): void {
	$effect.root(() => {
		$effect(() => {
			const href = navigating.to?.url.href;
			if (!href) return;
			const timer = setTimeout(() => {
				// The Back button has already set the address.
				if (href === location.href) location.reload();
				else location.href = href;
			}, TIMEOUT_MS);
			return () => clearTimeout(timer);
		});
	});
}
