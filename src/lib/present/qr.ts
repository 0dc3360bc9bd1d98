/** A code that phones read, as one SVG path. */
import { encode } from 'uqr';

export interface QrCode {
	/** Units across; a module is 1 by 1, and the border that readers need is part of it. */
	size: number;
	path: string;
}

/** Light modules that must stand around a code (ISO/IEC 18004). */
const BORDER = 4;

/** Null where the text is longer than a code can hold. */
export function drawQr(text: string): QrCode | null {
	try {
		const { size, data } = encode(text, { ecc: 'M', border: BORDER });
		const path = data
			.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
			.join('');
		return { size, path };
	} catch {
		return null;
	}
}
