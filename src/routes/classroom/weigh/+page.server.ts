import { readClassMaterial } from '$lib/story/read.server';

export function load() {
	return { claims: readClassMaterial().claims };
}
