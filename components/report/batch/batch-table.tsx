import { Anchor, Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import stacked from '@/components/ui/stacked.module.css';
import { useTemplateName } from '../template-name';

export interface ListedBatch {
  readonly id: number;
  readonly unitName: string;
  readonly template: string;
  readonly templateName: string | null;
  readonly period: string;
  readonly at: string;
  readonly by: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

/** Runs of the scope, to go on with or to fetch. */
export function BatchTable({ batches }: { readonly batches: readonly ListedBatch[] }) {
  const t = useTranslations('editor.batch');
  const nameOf = useTemplateName();
  return (
    <section aria-label={t('recent')}>
      <Title order={2} size="h4" mt="lg" mb="xs">
        {t('recent')}
      </Title>
      {batches.length === 0 && <Text c="gray.7">{t('none')}</Text>}
      {batches.length > 0 && (
        <div className={stacked['stacked']}>
          <Table>
            <TableThead>
              <TableTr>
                {(['unit', 'template', 'period', 'status', 'list'] as const).map((column) => (
                  <TableTh key={column}>{t(column)}</TableTh>
                ))}
              </TableTr>
            </TableThead>
            <TableTbody>
              {batches.map((b) => (
                <TableTr key={b.id}>
                  <TableTd>{b.unitName}</TableTd>
                  <TableTd className={stacked['whole']}>{nameOf(b.template, b.templateName)}</TableTd>
                  <TableTd>{b.period}</TableTd>
                  <TableTd>{t('progress', { done: b.done, total: b.total, failed: b.failed })}</TableTd>
                  <TableTd>
                    <Anchor href={`/reports/batch?id=${b.id}`}>{t('open')}</Anchor>{' '}
                    {t('when', { at: b.at.replace('T', ' ').slice(0, 16), name: b.by })}
                  </TableTd>
                </TableTr>
              ))}
            </TableTbody>
          </Table>
        </div>
      )}
    </section>
  );
}
