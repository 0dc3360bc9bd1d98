import { milestonesCsv } from '$lib/story/csv';
import { readStory } from '$lib/story/read.server';

export const prerender = true;

export const GET = () =>
	new Response(milestonesCsv(readStory()), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
