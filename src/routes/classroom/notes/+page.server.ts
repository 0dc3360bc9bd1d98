import { withLesson } from '$lib/classroom/plans.server';
import { primarySources } from '$lib/classroom/primary-sources';
import { readContent } from '$lib/content/read.server';
import { requireClassMaterial } from '../../parts.server';

export function load() {
	const { plans, aims, mistakes, sources } = requireClassMaterial();
	return {
		plans: plans.map(withLesson),
		aims,
		mistakes,
		primary: primarySources(readContent().references, sources)
	};
}
