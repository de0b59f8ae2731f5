'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { sendAttachment, type Failure } from './send-attachment';

interface Sent {
  readonly name: string;
  readonly percent: number;
}

export interface Refused extends Failure {
  readonly name: string;
}

/** Files go up one after the other; what was refused is named, the others go on. */
export function useUploads(address: string) {
  const router = useRouter();
  const [sending, setSending] = useState<Sent | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const send = async (files: readonly File[]): Promise<void> => {
    setRefused([]);
    for (const file of files) {
      const { name } = file;
      setSending({ name, percent: 0 });
      const failure = await sendAttachment({ file, address, onProgress: (percent) => setSending({ name, percent }) });
      if (failure !== null) setRefused((before) => [...before, { ...failure, name }]);
    }
    setSending(null);
    router.refresh();
  };
  return { sending, refused, send };
}
