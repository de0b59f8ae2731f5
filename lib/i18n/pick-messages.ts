import type { MessageTree } from './load';
import type { Namespace } from './namespaces';

/** A namespace, or a part of one: 'shell', 'dashboard.targets'. */
export type MessagePath = Namespace | `${Namespace}.${string}`;

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The part of the tree at one path, and nothing beside it; throws when there is none. */
function branch(tree: MessageTree, [first = '', ...rest]: readonly string[], path: string): Record<string, unknown> {
  const value = tree[first];
  if (value === undefined) throw new Error(`no messages ${path}`);
  if (rest.length === 0) return { [first]: value };
  if (!isTree(value)) throw new Error(`no messages ${path}`);
  return { [first]: branch(value, rest, path) };
}

/** Both trees in one; where both have the same message it is the same. */
function merge(one: Record<string, unknown>, other: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const before = merged[key];
    merged[key] = isTree(before) && isTree(value) ? merge(before, value) : value;
  }
  return merged;
}

/** Only the messages at these paths, where they were in the tree; throws on a path that has none. */
export function pickMessages(tree: MessageTree, paths: readonly MessagePath[]): Record<string, unknown> {
  return paths.map((path) => branch(tree, path.split('.'), path)).reduce(merge, {});
}
