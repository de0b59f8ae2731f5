/** A failure of the installation that the person at the terminal can do something about: one line, Chinese and English. */
export class OpsFault extends Error {
  readonly code: string;

  constructor(code: string, words: Words, cause?: unknown) {
    super(`${words.zh} / ${words.en}`, { cause });
    this.name = 'OpsFault';
    this.code = code;
  }
}

export interface Words {
  zh: string;
  en: string;
}

/** Says one bilingual line. The default goes to stderr: stdout belongs to the command's own result. */
export type Say = (words: Words) => void;

export const sayOnStderr: Say = ({ zh, en }) => process.stderr.write(`${zh} / ${en}\n`);

/** The system's or PostgreSQL's error code ('ECONNREFUSED', '28P01'), '' when there is none. */
export const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
};

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
