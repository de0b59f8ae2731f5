import { Anchor, Text } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { CreateToken } from '@/components/api/create-token';
import { TokenTable } from '@/components/api/token-table';
import { PageHead } from '@/components/ui/page-head';
import { listTokens } from '@/lib/data/api-tokens';
import { carriedUnits } from '@/lib/data/unit-choices';
import { guardAdmin } from '@/lib/gate/page';
import { createToken, endToken } from './actions';

export async function generateMetadata() {
  return { title: (await getTranslations('api'))('title') };
}

/** Tokens by which other systems (hotline, ticket counter) read figures and hand rows in. */
export default async function ApiPage() {
  const { scope, home } = await guardAdmin();
  const [tokens, units, t] = await Promise.all([listTokens(), carriedUnits(scope), getTranslations('api')]);
  return (
    <>
      <PageHead title={t('title')}>
        <CreateToken units={units?.filter((unit) => unit.validTo === null) ?? null} home={home} create={createToken} />
      </PageHead>
      <Text mb="md">
        {t('about')}{' '}
        <Anchor href="/admin/api/try" underline="always">
          {t('try')}
        </Anchor>
      </Text>
      <TokenTable rows={tokens.map(({ unitPath: _path, ...row }) => row)} revoke={endToken} />
    </>
  );
}
