/** Types for the used part of `edtf`, a package without types. */
declare module 'edtf' {
	export interface EdtfDate {
		type?: 'Date';
		values: number[];
		unspecified?: number;
		approximate?: boolean | number;
		uncertain?: boolean | number;
	}
	export interface EdtfInterval {
		type: 'Interval';
		values: [EdtfDate | null | number, EdtfDate | null | number];
	}
	export interface EdtfSet {
		type: 'Set' | 'List';
		values: (EdtfDate | EdtfDate[])[];
		earlier?: boolean;
		later?: boolean;
	}
	export interface EdtfOther {
		type: 'Year' | 'Decade' | 'Century' | 'Season';
		values: number[];
	}
	/** @throws {Error} naming the position where the text stops being EDTF. */
	export function parse(text: string): EdtfDate | EdtfInterval | EdtfSet | EdtfOther;
}
