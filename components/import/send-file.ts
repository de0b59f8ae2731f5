import { UPLOAD_MB } from '@/lib/domain/import/review';

type Sent = { readonly token: string } | { readonly failure: 'tooBig' | 'failed' };

/** fetch tells nothing of an upload under way; this does. */
function post(address: string, file: File, tell: (percent: number) => void): Promise<XMLHttpRequest> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) tell(Math.floor((event.loaded * 100) / event.total));
    };
    request.onloadend = () => {
      resolve(request);
    };
    request.send(file);
  });
}

/** The token of the uploaded file, or a message key under import.*. */
export async function sendFile(file: File, tell: (percent: number) => void): Promise<Sent> {
  if (file.size > UPLOAD_MB * 1_000_000) return { failure: 'tooBig' };
  const request = await post(`/imports/upload?name=${encodeURIComponent(file.name)}`, file, tell);
  if (request.status === 413) return { failure: 'tooBig' };
  if (request.status !== 200) return { failure: 'failed' };
  return JSON.parse(request.responseText) as { token: string };
}
