import { readClassMaterial } from '$lib/story/read.server';

export function load() {
	return { statements: readClassMaterial().statements };
}
