import { readCrossing } from '$lib/crossing/crossing.server';

export const load = () => ({ crossing: readCrossing('strip') });
