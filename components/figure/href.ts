/** The page of an indicator under the same filter. */
export const indicatorHref = (code: string, query: string): string =>
  `/indicators/${encodeURIComponent(code)}${query === '' ? '' : `?${query}`}`;
