export function moduleOf(file: string): {
  readonly directive: string;
  readonly imports: readonly string[];
  readonly reads: readonly string[];
  readonly provides: readonly string[] | null;
};
export function clientModules(entry: string): string[];
