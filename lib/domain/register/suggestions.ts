/** Field → texts offered while it is typed; whatever else is typed is taken as well. */
export type Suggestions = Readonly<Record<string, readonly string[]>>;
