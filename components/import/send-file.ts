import { UPLOAD_MB } from '@/lib/domain/import/review';

/** The token of the uploaded file, or a message key under import.*. */
export async function sendFile(file: File): Promise<{ token: string } | { failure: 'tooBig' | 'failed' }> {
  if (file.size > UPLOAD_MB * 1_000_000) return { failure: 'tooBig' };
  const address = `/imports/upload?name=${encodeURIComponent(file.name)}`;
  const response = await fetch(address, { method: 'POST', body: file }).catch(() => null);
  if (response?.status === 413) return { failure: 'tooBig' };
  if (!response?.ok) return { failure: 'failed' };
  const { token } = (await response.json()) as { token: string };
  return { token };
}
