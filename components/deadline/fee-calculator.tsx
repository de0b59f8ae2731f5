'use client';

import { SimpleGrid, Text, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { nthPieceFee, pageFee, pieceFee } from '@/lib/domain/fee';
import { FeeTable } from './fee-table';

interface Props {
  /** as in the address */
  readonly pieces: string;
  readonly pages: string;
}

/** More than any application ever had; beyond it the number is a slip. */
const MOST = 100_000;

/** null for what is not a whole number between 0 and the most */
const whole = (text: string): number | null => {
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
  return value !== null && value <= MOST ? value : null;
};

/** The fee by application and by page, as it is typed. */
export function FeeCalculator({ pieces: firstPieces, pages: firstPages }: Props) {
  const t = useTranslations('deadlines.fees');
  const [pieces, setPieces] = useState(firstPieces);
  const [pages, setPages] = useState(firstPages);
  const [n, m] = [whole(pieces), whole(pages)];
  const error = (text: string, value: number | null) => (text !== '' && value === null ? t('whole') : undefined);
  return (
    <>
      <Text mb="md">{t('about')}</Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" maw={1200}>
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('byPiece')}
          </Title>
          <TextInput
            label={t('pieces')}
            description={t('pieceHint')}
            error={error(pieces, n)}
            inputMode="numeric"
            maxLength={6}
            maw={360}
            mb="md"
            value={pieces}
            onChange={(e) => setPieces(e.currentTarget.value)}
          />
          {n !== null && <FeeTable fee={pieceFee(n)} unit="piece" />}
          {n !== null && n > 0 && <Text>{t('nth', { n, yuan: nthPieceFee(n) })}</Text>}
        </section>
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('byPage')}
          </Title>
          <TextInput
            label={t('pages')}
            description={t('pageHint')}
            error={error(pages, m)}
            inputMode="numeric"
            maxLength={6}
            maw={360}
            mb="md"
            value={pages}
            onChange={(e) => setPages(e.currentTarget.value)}
          />
          {m !== null && <FeeTable fee={pageFee(m)} unit="page" />}
        </section>
      </SimpleGrid>
      <Text size="sm" c="gray.7" mt="md">
        {t('payBy')}
      </Text>
    </>
  );
}
