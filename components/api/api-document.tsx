'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import 'swagger-ui-dist/swagger-ui.css';

/** The interface's document with a form to try each address; the reader pastes a token. Nothing leaves this server. */
export function ApiDocument({ address }: { readonly address: string }) {
  const t = useTranslations('api');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    void import('swagger-ui-dist/swagger-ui-es-bundle').then(({ default: SwaggerUI }) => {
      if (gone || place.current === null) return;
      // Without the validator nothing is sent to the makers' server.
      SwaggerUI({ domNode: place.current, url: address, validatorUrl: null, deepLinking: false });
    });
    return () => {
      gone = true;
    };
  }, [address]);
  return <div ref={place} role="region" aria-label={t('try')} />;
}
