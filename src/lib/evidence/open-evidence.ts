/** Behaviour of open evidence, loaded once the reader has opened a milestone. */
import type { Attachment } from 'svelte/attachments';
import { bottomSheetGestures, type BottomSheetGestures } from './bottom-sheet-gestures';
import { keepInView } from './keep-in-view';

/** Returns an attachment that keeps the evidence in view, with the gestures of a bottom sheet. */
export const openEvidence =
	(gestures: BottomSheetGestures): Attachment<HTMLElement> =>
	(evidence) => {
		const detach = [bottomSheetGestures(gestures), keepInView].map((attach) => attach(evidence));
		return () => {
			for (const stop of detach) stop?.();
		};
	};
