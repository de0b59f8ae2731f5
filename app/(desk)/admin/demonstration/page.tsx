import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { RemoveDemo } from '@/components/admin/remove-demo';
import { PageHead } from '@/components/ui/page-head';
import { demoContents } from '@/lib/data/demo';
import { registerNames } from '@/lib/domain/register/definition';
import { guardAdmin } from '@/lib/gate/page';
import { remove } from './actions';

export async function generateMetadata() {
  return { title: (await getTranslations('admin'))('demonstration.title') };
}

export default async function DemonstrationPage() {
  await guardAdmin();
  const [held, t, words] = await Promise.all([
    demoContents(),
    getTranslations('admin.demonstration'),
    getTranslations('registers'),
  ]);
  if (held.day === null)
    return (
      <>
        <PageHead title={t('title')} />
        <Text>{t('none')}</Text>
      </>
    );
  const rows = registerNames.map((name) => ({ label: words(`${name}.name`), n: held.rows[name] }));
  const sum = rows.reduce((total, row) => total + row.n, 0);
  const others = (['units', 'users', 'reports', 'cells'] as const).map((key) => ({ label: t(key), n: held[key] }));
  return (
    <>
      <PageHead title={t('title')}>
        <RemoveDemo
          consequence={{ units: held.units, rows: sum, reports: held.reports, users: held.users - 1 }}
          remove={remove}
        />
      </PageHead>
      <Text mb="md">{t('loaded', { day: held.day })}</Text>
      <Table maw={480}>
        <TableThead>
          <TableTr>
            <TableTh scope="col">{t('item')}</TableTh>
            <TableTh scope="col">{t('number')}</TableTh>
          </TableTr>
        </TableThead>
        <TableTbody>
          {[...rows, ...others].map(({ label, n }) => (
            <TableTr key={label}>
              <TableTh scope="row">{label}</TableTh>
              <TableTd>{n.toLocaleString('en-US')}</TableTd>
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </>
  );
}
