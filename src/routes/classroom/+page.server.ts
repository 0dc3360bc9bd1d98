import { requireClassMaterial } from '../parts.server';

export function load() {
	const { introduction, plans } = requireClassMaterial();
	return {
		introduction,
		plans: plans.map(({ minutes, title, summary }) => ({ minutes, title, summary }))
	};
}
