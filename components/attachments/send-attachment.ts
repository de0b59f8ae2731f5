import { ATTACHMENT_MB, type Refusal } from '@/lib/domain/attachment';

/** Refused by the server, or never arrived there. */
export type Failure = Omit<Refusal, 'code'> & { readonly code: Refusal['code'] | 'failed' };

interface Sending {
  readonly file: File;
  /** of the case */
  readonly address: string;
  /** 0–100 */
  readonly onProgress: (percent: number) => void;
}

const failed: Failure = { code: 'failed' };

function failureOf(request: XMLHttpRequest): Failure | null {
  if (request.status === 200) return null;
  try {
    const { detail } = JSON.parse(request.responseText) as { detail?: Failure };
    return detail ?? failed;
  } catch {
    return failed;
  }
}

/** Sends the file as the body; fetch() tells nothing of the progress of an upload. null: it is there. */
export function sendAttachment({ file, address, onProgress }: Sending): Promise<Failure | null> {
  if (file.size === 0) return Promise.resolve({ code: 'empty' });
  if (file.size > ATTACHMENT_MB * 1_000_000)
    return Promise.resolve({ code: 'tooBig', expected: String(ATTACHMENT_MB) });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${address}/attachments?name=${encodeURIComponent(file.name)}`);
    request.upload.onprogress = (event) => onProgress(Math.floor((100 * event.loaded) / Math.max(1, event.total)));
    request.onload = () => resolve(failureOf(request));
    request.onerror = () => resolve(failed);
    request.send(file);
  });
}
