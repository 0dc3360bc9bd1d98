import { readCrossing } from '$lib/crossing/crossing.server';
import { headline, questions } from '$lib/story/settings';

/** The texts are data of this page, so that no other page loads them. */
export const load = () => ({ crossing: readCrossing(), headline, questions });
