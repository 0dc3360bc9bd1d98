import { requireClassMaterial } from '../../parts.server';

export const load = () => ({ sourcing: requireClassMaterial().sourcing });
