import 'server-only';

interface Download {
  /** as the reader sees it, in any script */
  readonly name: string;
  /** for clients that know ASCII alone */
  readonly plain: string;
  readonly type: string;
}

/** Headers of a file that a browser keeps and never runs: as an attachment, its type taken at its word. */
export const downloadHeaders = ({ name, plain, type }: Download): Record<string, string> => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${plain.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
});
