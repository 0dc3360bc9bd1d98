/** A number as it is written: 12,345.6. By hand, as dates are. */
export const formatCount = (number: number): string =>
	String(number).replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
