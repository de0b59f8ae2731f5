/** What is compared when a written file is read back; words under certificate.checks. */
export const certificateChecks = [
  'title',
  'headings',
  'contents',
  'paragraphs',
  'tables',
  'numbers',
  'charts',
  'margins',
  'pageNumbers',
] as const;
export type CertificateCheck = (typeof certificateChecks)[number];

export interface Mismatch {
  readonly check: CertificateCheck;
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

/** The proof that a file says what the report says: its hash, what was compared, and what differs. */
export interface Certificate {
  readonly sha256: string;
  readonly ok: boolean;
  readonly compared: Readonly<Record<CertificateCheck, number>>;
  /** the first hundred */
  readonly mismatches: readonly Mismatch[];
}
