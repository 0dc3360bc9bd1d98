/** The map, drawn at build time: the page gets paths, not the data they are drawn from. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/land-110m.json';
import { readComparison } from '../story/read.server';
import { drawJourneyMap, type JourneyMap } from './journey-map';

/** Land after Natural Earth (public domain), 1 : 110 million. */
export function readJourneyMap(): JourneyMap {
	const topology = atlas as unknown as Topology<{ land: GeometryCollection }>;
	const { places, journeys } = readComparison();
	return drawJourneyMap(feature(topology, topology.objects.land), places, journeys);
}
