declare module '@knight-lab/timelinejs/dist/js/timeline.js?url' {
	const address: string;
	export default address;
}
