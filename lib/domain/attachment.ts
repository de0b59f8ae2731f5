import type { RegisterName } from './register/definition';
import { err, ok, type Result } from './result';

/** What a file can be attached to: a row of a register, points given by hand, a signed letter of responsibility. */
export type AttachmentHolder = RegisterName | 'assessment-entries' | 'target-letters';

/** Largest file on a case, in MB of 1,000,000 bytes. */
export const ATTACHMENT_MB = 20;
export const ATTACHMENTS_A_CASE = 50;
const NAME_MAX = 200;

interface Kind {
  readonly mediaType: string;
  /** endings under which a file of this content may come, the usual one first */
  readonly endings: readonly string[];
}

/** Scans, photos, Word, Excel, PDF and OFD (GB/T 33190), by what the content is and not by what the name says. */
const kinds: Readonly<Record<string, Kind>> = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  ofd: { mediaType: 'application/ofd', endings: ['ofd'] },
  jpg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  gif: { mediaType: 'image/gif', endings: ['gif'] },
  bmp: { mediaType: 'image/bmp', endings: ['bmp'] },
  webp: { mediaType: 'image/webp', endings: ['webp'] },
  tif: { mediaType: 'image/tiff', endings: ['tif', 'tiff'] },
  heic: { mediaType: 'image/heic', endings: ['heic', 'heif'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  // Word, Excel and WPS before the year 2007 share one container; the name alone tells them apart.
  cfb: { mediaType: 'application/x-cfb', endings: ['doc', 'xls', 'wps', 'et'] },
};

/** What a file picker offers; the server decides by content. */
export const offeredEndings = Object.values(kinds).flatMap((kind) => kind.endings.map((ending) => `.${ending}`));

export const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** `code` is a message key under attachments.refusals. */
export interface Refusal {
  readonly code: 'empty' | 'unknown' | 'type' | 'ending' | 'tooBig' | 'tooMany' | 'twice' | 'gone';
  readonly found?: string;
  readonly expected?: string;
}

/** The media type to keep a file under, from what its content was found to be (null: nothing known). */
export function acceptContent(found: string | null, name: string): Result<string, Refusal> {
  const ending = endingOf(name);
  if (found === null) return err({ code: 'unknown' });
  const kind = Object.hasOwn(kinds, found) ? kinds[found] : undefined;
  if (kind === undefined) return err({ code: 'type', found });
  if (kind.endings.includes(ending)) return ok(kind.mediaType);
  return err({ code: 'ending', found: ending, expected: kind.endings.join(' ') });
}

/** The name as it is shown and downloaded: no path, no control or direction-changing characters, not endless. */
export function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim();
  if (clean.length <= NAME_MAX) return clean === '' ? 'file' : clean;
  const ending = endingOf(clean);
  return `${clean.slice(0, NAME_MAX - ending.length - 1)}.${ending}`;
}
