/** Encodings that a text file is offered to be read in, by the names that TextDecoder knows. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5', 'shift_jis'] as const;
