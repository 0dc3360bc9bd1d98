import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

// West of Greenwich a date that passes through local time loses a day, so a slip fails (scripts/zone.test.js proves the
// zone). Set here because the workers take it over when they start; only for tests, a build has the zone it is given.
if (process.env.VITEST) process.env.TZ = 'America/New_York';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		environment: 'node',
		include: ['src/**/*.test.ts', 'scripts/**/*.test.js', 'tests/**/*.test.ts']
	}
});
