import { Group, Text } from '@mantine/core';
import { getLocale, getTranslations } from 'next-intl/server';

import { LogTable } from '@/components/import/log-table';
import { ButtonLink, TextLink } from '@/components/register/links';
import { PageHead } from '@/components/ui/page-head';
import { importLog, LOG_PAGE } from '@/lib/data/import/log';
import { may } from '@/lib/domain/access';
import { guardPage } from '@/lib/gate/page';
import { registerNamesIn } from '@/lib/i18n/import-words';
import { toLocale } from '@/lib/i18n/load';
import { undoOneImport } from '../actions';

export async function generateMetadata() {
  return { title: (await getTranslations('import'))('log.title') };
}

/** Who imported which file when, what became of it, and the way back. */
export default async function ImportLogPage({ searchParams }: PageProps<'/imports/log'>) {
  const { scope, user } = await guardPage('read');
  const asked = Number((await searchParams)['page'] ?? 1);
  const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
  const [{ entries, total }, names, t] = await Promise.all([
    importLog(scope, page),
    registerNamesIn(toLocale(await getLocale())),
    getTranslations('import.log'),
  ]);
  const recorder = may(user.role, 'record');
  return (
    <>
      <PageHead title={t('title')}>{recorder && <ButtonLink href="/imports">{t('back')}</ButtonLink>}</PageHead>
      <Text c="gray.8" mb="md">
        {t('about')}
      </Text>
      <LogTable
        lines={entries.map((entry) => ({ ...entry, registerName: names[entry.register] }))}
        {...(recorder ? { undo: undoOneImport } : {})}
      />
      <Group mt="md">
        {page > 1 && <TextLink href={`/imports/log?page=${page - 1}`}>{t('newer')}</TextLink>}
        {total > LOG_PAGE && <Text size="sm">{t('page', { page })}</Text>}
        {page * LOG_PAGE < total && <TextLink href={`/imports/log?page=${page + 1}`}>{t('older')}</TextLink>}
      </Group>
    </>
  );
}
