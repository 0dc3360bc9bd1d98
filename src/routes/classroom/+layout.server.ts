import { requireClassMaterial } from '../parts.server';

export function load() {
	requireClassMaterial();
}
