import type { RegisterName } from '@/lib/domain/register/definition';

const withQuery = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);

/** The list behind a number, under the same filter. */
export const registerHref = (register: RegisterName, query: string): string =>
  withQuery(`/registers/${register}`, query);

export const caseHref = (register: RegisterName, id: number): string => `/registers/${register}/${id}`;

/** The dashboard with another group opened below the cards. */
export const boardHref = (board: string, query: string): string =>
  `${withQuery('/', [query, `board=${board}`].filter((part) => part !== '').join('&'))}#board`;
