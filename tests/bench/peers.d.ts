declare module '@knight-lab/timelinejs/dist/js/timeline.js';
