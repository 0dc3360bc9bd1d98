import { readStory } from '$lib/story/read.server';

export const prerender = true;

/** The resolved story, for reuse. */
export const GET = () => Response.json(readStory());
