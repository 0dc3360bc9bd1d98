import { requireClassMaterial } from '../parts.server';

export function load() {
	const { introduction, plans, pages = {} } = requireClassMaterial();
	return {
		introduction,
		pages,
		plans: plans.map(({ minutes, title, summary }) => ({ minutes, title, summary }))
	};
}
