/** Returns a number with digit groups: 12,345.6. Not `Intl`, for the reasons in dates.ts. */
export const formatCount = (number: number): string =>
	String(number).replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
