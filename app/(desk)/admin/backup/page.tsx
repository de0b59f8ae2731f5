import {
  Anchor,
  Button,
  Code,
  Table,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
  Text,
  Title,
} from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { PageHead } from '@/components/ui/page-head';
import { DAILY_KEPT, listBackups } from '@/lib/data/backup/folder';
import { minuteOf } from '@/lib/clock';
import { guardAdmin } from '@/lib/gate/page';

export async function generateMetadata() {
  return { title: (await getTranslations('backup'))('title') };
}

/** To powers of 1,000, as disks are sold. */
const megabytes = (bytes: number): string =>
  `${(bytes / 1e6).toLocaleString('en-US', { maximumFractionDigits: 1 })}\u00a0MB`;

/** A file is fetched by the browser itself: a link of the router would read it into the page. */
export default async function BackupPage() {
  await guardAdmin();
  const [files, t] = await Promise.all([listBackups(), getTranslations('backup')]);
  return (
    <>
      <PageHead title={t('title')}>
        <Button component="a" href="/admin/backup/file">
          {t('now')}
        </Button>
      </PageHead>
      <Text maw="48em" mb="md">
        {t('about', { kept: DAILY_KEPT })}
      </Text>
      {files.length === 0 ? (
        <Text mb="md">{t('none')}</Text>
      ) : (
        <Table maw={720} mb="md">
          <TableThead>
            <TableTr>
              <TableTh scope="col">{t('madeAt')}</TableTh>
              <TableTh scope="col">{t('name')}</TableTh>
              <TableTh scope="col" ta="end">
                {t('size')}
              </TableTh>
            </TableTr>
          </TableThead>
          <TableTbody>
            {files.map(({ name, bytes, madeAt }) => (
              <TableTr key={name}>
                <TableTd>{minuteOf(madeAt)}</TableTd>
                <TableTd>
                  <Anchor href={`/admin/backup/file?name=${encodeURIComponent(name)}`} underline="always" download>
                    {name}
                  </Anchor>
                </TableTd>
                <TableTd ta="end">{megabytes(bytes)}</TableTd>
              </TableTr>
            ))}
          </TableTbody>
        </Table>
      )}
      <Title order={2} size="h4" mb="xs">
        {t('howTitle')}
      </Title>
      <Text maw="48em" mb="xs">
        {t('how')}
      </Text>
      <Code block maw={720}>
        {`npm run sunledger -- restore ${files[0]?.name ?? 'sunledger.sql.gz'}`}
      </Code>
    </>
  );
}
