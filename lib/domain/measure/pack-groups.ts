import { packsOf } from './packs';
import type { Span } from './spans';

/** Packs that are read over the same spans. */
export interface PackGroup {
  readonly packs: readonly string[];
  readonly spans: readonly Span[];
  /** also every whole year before this one; 0 for none */
  readonly beforeYear: Span;
}

/** Measures that one question reads over the same spans. */
export interface PacksAsked {
  readonly measures: readonly string[];
  readonly spans: readonly Span[];
  readonly beforeYear?: Span;
}

/** What several questions read, each pack once: the fewest groups of packs with the same spans. */
export function packGroups(asked: readonly PacksAsked[]): PackGroup[] {
  const byPack = new Map<string, { readonly spans: Set<Span>; beforeYear: Span }>();
  for (const { measures, spans, beforeYear = 0 } of asked)
    for (const pack of packsOf(measures)) {
      const own = byPack.get(pack) ?? { spans: new Set<Span>(), beforeYear: 0 };
      byPack.set(pack, own);
      for (const span of spans) own.spans.add(span);
      own.beforeYear = Math.max(own.beforeYear, beforeYear);
    }
  const groups = new Map<string, PackGroup & { readonly packs: string[] }>();
  for (const [pack, { spans: found, beforeYear }] of byPack) {
    const spans = [...found].sort((a, b) => a - b);
    const key = `${spans.join(' ')} < ${beforeYear}`;
    const group = groups.get(key) ?? { packs: [], spans, beforeYear };
    groups.set(key, group);
    group.packs.push(pack);
  }
  return [...groups.values()];
}
