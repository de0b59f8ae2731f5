'use client';

import { Button, Group, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';

import type { ActionResult } from '@/lib/domain/action-result';
import { nthPieceFee, pageFee } from '@/lib/domain/fee';
import { TextLink } from '../register/links';
import { ActionError } from '../ui/action-error';
import { useAction } from '../ui/use-action';
import { useProblemText } from '../ui/use-problem-text';
import styles from './deadline.module.css';

interface Save {
  readonly register: 'applications';
  readonly unitId: number;
  readonly edit: { readonly id: number; readonly version: number };
  readonly input: Record<string, string>;
}

interface Props {
  readonly row: { readonly id: number; readonly version: number; readonly unitId: number };
  /** null: no applicant is recorded */
  readonly month: { readonly nth: number; readonly all: number } | null;
  readonly pages: number | null;
  readonly feeYuan: number | null;
  /** null: the reader may not record */
  readonly save: ((input: Save) => Promise<ActionResult<unknown>>) | null;
}

const addressOf = (month: Props['month'], pages: number | null): string =>
  `/deadlines?tab=fees&pieces=${month?.all ?? ''}&pages=${pages ?? ''}`;

/** The fee by the bands of 2020, offered; one of the two ways, never both. */
export function CaseFee({ row, month, pages, feeYuan, save }: Props) {
  const t = useTranslations('deadlines.case');
  const offered = [
    ...(month === null ? [] : [nthPieceFee(month.nth)]),
    ...(pages === null ? [] : [pageFee(pages).total]),
  ].filter((yuan) => yuan > 0 && yuan !== feeYuan);
  return (
    <section className={styles['section']}>
      <Title order={2} mb="xs">
        {t('feeTitle')}
      </Title>
      {feeYuan !== null && <p>{t('taken', { yuan: feeYuan })}</p>}
      <FeeLines month={month} pages={pages} />
      {save !== null && (
        <Group gap="xs" mb="sm">
          {[...new Set(offered)].map((yuan) => (
            <TakeFee key={yuan} row={row} yuan={yuan} save={save} />
          ))}
        </Group>
      )}
      <TextLink href={addressOf(month, pages)}>{t('calculator')}</TextLink>
    </section>
  );
}

function FeeLines({ month, pages }: Pick<Props, 'month' | 'pages'>) {
  const t = useTranslations('deadlines.case');
  return (
    <>
      <p>
        {month === null
          ? t('noName')
          : `${t('nth', { n: month.nth, all: month.all })} ${t('piece', { yuan: nthPieceFee(month.nth) })}`}
      </p>
      <p>{pages === null ? t('noPages') : t('page', { pages, yuan: pageFee(pages).total })}</p>
    </>
  );
}

interface TakeProps {
  readonly row: Props['row'];
  readonly yuan: number;
  readonly save: NonNullable<Props['save']>;
}

function TakeFee({ row, yuan, save }: TakeProps) {
  const t = useTranslations('deadlines.case');
  const router = useRouter();
  const { send, busy, failure } = useAction(save, () => router.refresh());
  const problem = useProblemText(failure.problems)(failure.problems[0]?.field ?? '');
  const edit = { id: row.id, version: row.version };
  const take = () => send({ register: 'applications', unitId: row.unitId, edit, input: { feeYuan: String(yuan) } });
  return (
    <div>
      <ActionError code={failure.code} text={problem} />
      <Button variant="default" size="xs" loading={busy} onClick={take}>
        {t('take', { yuan })}
      </Button>
    </div>
  );
}
