/** The journey map, drawn in the build: pages get paths, not geographic data. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/land-110m.json';
import type { Travel } from '../story/comparison';
import { drawJourneyMap, type JourneyMap } from './journey-map';

/** Returns the map of the journeys. Land: Natural Earth 1 : 110 million (public domain). */
export function drawMap({ places, journeys }: Travel): JourneyMap {
	const topology = atlas as unknown as Topology<{ land: GeometryCollection }>;
	return drawJourneyMap(feature(topology, topology.objects.land), places, journeys);
}
