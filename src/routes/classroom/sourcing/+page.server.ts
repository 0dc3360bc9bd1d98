import { readClassMaterial } from '$lib/story/read.server';

export const load = () => ({ sourcing: readClassMaterial().sourcing });
