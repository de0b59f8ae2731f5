'use client';

import { Table, Tabs, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { WordedSample } from '@/lib/domain/import/review';
import { countOrder } from './count-list';
import classes from './import.module.css';

/** The first rows of each kind, as they will be; of an update also what it was. */
export function SampleTabs({ samples }: { readonly samples: readonly WordedSample[] }) {
  const t = useTranslations('import');
  const kinds = countOrder.filter((kind) => samples.some((sample) => sample.action === kind));
  const [first] = kinds;
  if (first === undefined) return null;
  return (
    <section>
      <Title order={3}>{t('samples.title')}</Title>
      <Tabs defaultValue={first} keepMounted={false}>
        <Tabs.List aria-label={t('samples.tabs')}>
          {kinds.map((kind) => (
            <Tabs.Tab key={kind} value={kind}>
              {t(kind)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {kinds.map((kind) => (
          <Tabs.Panel key={kind} value={kind}>
            <Samples samples={samples.filter((sample) => sample.action === kind)} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}

function Samples({ samples }: { readonly samples: readonly WordedSample[] }) {
  const t = useTranslations('import.samples');
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('title')}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={70}>{t('row')}</Table.Th>
            <Table.Th>{t('values')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {samples.map((sample) => (
            <Table.Tr key={sample.row}>
              <Table.Td className={classes['number']}>{sample.row}</Table.Td>
              <Table.Td>
                {sample.cells.map(({ label, now, before }, i) => (
                  <span key={i} className={classes['sample']}>
                    <Text span size="sm" c="gray.7">
                      {label}
                    </Text>{' '}
                    {before !== null && (
                      <>
                        <del aria-label={t('before')}>{before}</del> →{' '}
                      </>
                    )}
                    {before === null ? now : <ins aria-label={t('after')}>{now}</ins>}
                  </span>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
