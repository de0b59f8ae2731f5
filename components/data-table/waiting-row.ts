import type { DataRow } from './types';

/** Keeps the place of a row that nobody scrolled to yet, so that it was not fetched. */
export const waitingRow = (at: number): DataRow => ({ id: `#${at}`, cells: {} });

export const isThere = (row: DataRow): boolean => !row.id.startsWith('#');
