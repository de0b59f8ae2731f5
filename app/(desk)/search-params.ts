/** A parameter may stand in the address more than once; the first one counts. */
export const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;
