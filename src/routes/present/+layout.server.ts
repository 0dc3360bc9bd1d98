import { readShow } from '$lib/present/slide-content.server';

export const load = () => readShow();
