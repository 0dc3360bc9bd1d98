import { readShow } from '$lib/present/show.server';

export const load = () => readShow();
