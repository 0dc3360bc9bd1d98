/** QR codes as SVG paths. */
import { encode } from 'uqr';

export interface QrCode {
	/** Width in modules, with the border. */
	size: number;
	path: string;
}

/** Light modules around a code (ISO/IEC 18004). */
const BORDER = 4;

/** Returns the code of a text; null if the text is too long. */
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
