import type { FileChoice, ImportChoice, ImportReview } from '@/lib/domain/import/review';

/** A chosen file; its token is '' until it has been sent. */
export interface LocalFile {
  readonly file: File;
  readonly choice: FileChoice;
}

const blank: FileChoice = { token: '', sheet: null, encoding: null, headerRow: null, mapping: null };
const same = (a: File, b: File): boolean => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

/** The same file dropped twice is one. */
export function addFiles(all: readonly LocalFile[], more: readonly File[]): LocalFile[] {
  const fresh = more.filter((file) => !all.some((one) => same(one.file, file)));
  return [...all, ...fresh.map((file) => ({ file, choice: blank }))];
}

export const withTokens = (files: readonly LocalFile[], tokens: readonly string[]): LocalFile[] =>
  files.map((file, i) => ({ ...file, choice: { ...file.choice, token: tokens[i] ?? '' } }));

interface Recalled {
  readonly choice: ImportChoice;
  readonly files: readonly LocalFile[];
}

/**
 * What the office did before becomes the choice of the page: seen, changeable, and not recalled again over what is
 * changed now.
 */
export function recalled(choice: ImportChoice, files: readonly LocalFile[], review: ImportReview): Recalled {
  let { constants, values } = choice;
  const known = files.map((file, i) => {
    const read = review.files[i];
    if (!read?.reading?.remembered) return file;
    constants = { ...texts(read.reading.constants), ...constants };
    values = { ...Object.fromEntries(Object.entries(read.reading.values).map(([f, v]) => [f, texts(v)])), ...values };
    return { ...file, choice: { ...file.choice, mapping: read.mapping } };
  });
  return { choice: { ...choice, constants, values }, files: known };
}

const texts = (values: Readonly<Record<string, string | number | boolean>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
