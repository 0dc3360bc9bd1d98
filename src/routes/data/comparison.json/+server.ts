import { readComparison } from '$lib/story/read.server';

export const prerender = true;

/** The resolved comparison: parallels by group, alignments, journeys, figures. */
export const GET = () => Response.json(readComparison());
