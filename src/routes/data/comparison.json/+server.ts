import { publish } from '../publish';
import { requireComparison } from '../../parts.server';

export const prerender = true;

/** The resolved comparison: parallels by group, alignments, journeys, figures. */
export const GET = () => publish(requireComparison());
