/** The journey map, drawn in the build: pages get paths, not geographic data. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/land-110m.json';
import { readComparison } from '../story/read.server';
import { drawJourneyMap, type JourneyMap } from './journey-map';

/** Returns the map of the story. Land: Natural Earth 1 : 110 million (public domain). */
export function readJourneyMap(): JourneyMap {
	const topology = atlas as unknown as Topology<{ land: GeometryCollection }>;
	const { places, journeys } = readComparison();
	return drawJourneyMap(feature(topology, topology.objects.land), places, journeys);
}
