import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';

/** bytes: a report with a hundred pages and pictures stays far below */
const PART = 64_000_000;
const WHOLE = 160_000_000;
const ENTRIES = 5_000;

export type UnpackFault = 'notWord' | 'tooBigInside' | 'notZip';

/** The text parts of a .docx, or why not. Nothing is inflated beyond its declared size, and those are limited. */
export function unpack(
  file: Uint8Array,
): { readonly parts: ReadonlyMap<string, string> } | { readonly fault: UnpackFault } {
  const seen = { whole: 0, count: 0, big: false };
  const wanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    seen.count += 1;
    if (!/^word\/.*\.xml$|^docProps\/.*\.xml$|^\[Content_Types\]\.xml$|\.rels$/.test(name)) return false;
    seen.whole += originalSize;
    if (originalSize > PART || seen.whole > WHOLE || seen.count > ENTRIES) seen.big = true;
    return !seen.big;
  };
  try {
    const parts = unzipSync(file, { filter: wanted });
    if (seen.big) return { fault: 'tooBigInside' };
    const texts = new Map(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
    return texts.has('word/document.xml') ? { parts: texts } : { fault: 'notWord' };
  } catch {
    return { fault: 'notZip' };
  }
}
