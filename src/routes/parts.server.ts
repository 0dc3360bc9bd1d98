/** Parts that a story may lack. Their pages then do not exist. */
import { error } from '@sveltejs/kit';
import { readClassMaterial, readComparison } from '$lib/story/read.server';

/** @throws the error 404 for a story without a comparison. */
export const requireComparison = () =>
	readComparison() ?? error(404, 'This story compares no eras');

/** @throws the error 404 for a story whose comparison has no documents. */
export const requireDocuments = () =>
	readComparison()?.documents ?? error(404, 'This story compares no documents');

/** @throws the error 404 for a story without class material. */
export const requireClassMaterial = () =>
	readClassMaterial() ?? error(404, 'This story has no class material');
