import { sideId, sides } from '$lib/story/settings';

const places: readonly unknown[] = sides.map(({ place }) => place);

/** Returns data as a JSON response, with the ids of sides in place of where they are drawn. */
export const publish = (data: unknown): Response =>
	new Response(
		JSON.stringify(data, (key, value: unknown) =>
			key === 'side' && places.includes(value) ? sideId(value as 'both') : value
		),
		{ headers: { 'content-type': 'application/json' } }
	);
