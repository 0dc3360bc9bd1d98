import { readStory } from '$lib/story/read.server';

export const prerender = true;

/** The resolved story, for whoever wants to make something else of it. */
export const GET = () => Response.json(readStory());
