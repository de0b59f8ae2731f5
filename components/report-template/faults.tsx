'use client';

import { useTranslations } from 'next-intl';

import type { TemplateFault } from '@/lib/domain/report/template-fault';
import classes from './template.module.css';

/** What is wrong, in words; nothing where nothing is. */
export function Faults({ faults }: { readonly faults: readonly TemplateFault[] }) {
  const t = useTranslations('templates.faults');
  if (faults.length === 0) return null;
  return (
    <ul className={classes['faults']}>
      {faults.map(({ code, where, found }) => (
        <li key={`${code} ${where} ${found}`}>■ {t(code, { found })}</li>
      ))}
    </ul>
  );
}
