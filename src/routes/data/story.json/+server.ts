import { publish } from '../publish';
import { readStory } from '$lib/story/read.server';

export const prerender = true;

/** The resolved story, for reuse. */
export const GET = () => publish(readStory());
