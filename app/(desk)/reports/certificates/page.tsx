import { Anchor, Table, TableCaption, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { PageHead } from '@/components/ui/page-head';
import stacked from '@/components/ui/stacked.module.css';
import { listCertificates } from '@/lib/data/certificates';
import { templateById } from '@/lib/domain/report/templates';
import { guardPage } from '@/lib/gate/page';

export async function generateMetadata() {
  return { title: (await getTranslations('reading'))('certificates.title') };
}

export default async function CertificatesPage() {
  const { scope } = await guardPage('report');
  const [t, reports, kept] = await Promise.all([
    getTranslations('reading'),
    getTranslations('reports'),
    listCertificates(scope),
  ]);
  const nameOf = ({ template, templateName }: (typeof kept)[number]): string =>
    templateName ?? (templateById(template) ? reports(`templates.${template}`) : template);
  return (
    <>
      <PageHead title={t('certificates.title')}>
        <Anchor href="/reports">{reports('desk.back')}</Anchor>
      </PageHead>
      <Text mb="md">{t('certificates.intro')}</Text>
      {kept.length === 0 ? (
        <Text c="gray.7">{t('certificates.empty')}</Text>
      ) : (
        <div className={stacked['stacked']}>
          <Table striped captionSide="top">
            <TableCaption>{t('certificates.caption')}</TableCaption>
            <TableThead>
              <TableTr>
                {(['report', 'unit', 'at', 'by', 'hash', 'download'] as const).map((column) => (
                  <TableTh key={column}>{t(`certificates.${column}`)}</TableTh>
                ))}
              </TableTr>
            </TableThead>
            <TableTbody>
              {kept.map((one) => (
                <TableTr key={one.id}>
                  <TableTd className={stacked['whole']}>
                    {one.period} {nameOf(one)} ·{' '}
                    {one.edition === null
                      ? t('certificates.draft')
                      : t('certificates.edition', { edition: one.edition })}
                  </TableTd>
                  <TableTd style={{ whiteSpace: 'nowrap' }}>{one.unitName}</TableTd>
                  <TableTd data-label={t('certificates.at')}>{one.at.replace('T', ' ')}</TableTd>
                  <TableTd data-label={t('certificates.by')}>{one.by}</TableTd>
                  <TableTd
                    data-label={t('certificates.hash')}
                    ff="monospace"
                    fz="xs"
                    style={{ wordBreak: 'break-all' }}
                  >
                    {one.sha256}
                  </TableTd>
                  <TableTd>
                    <Anchor href={`/reports/certificates/file?id=${one.id}`}>{t('certificates.download')}</Anchor>
                  </TableTd>
                </TableTr>
              ))}
            </TableTbody>
          </Table>
        </div>
      )}
    </>
  );
}
