import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { Choice } from '@/components/compare/choice';
import { Mark } from '@/components/data-table/mark';
import { PageLinks } from '@/components/register/page-links';
import { ExportLink } from '@/components/ui/export-link';
import { PageHead } from '@/components/ui/page-head';
import stacked from '@/components/ui/stacked.module.css';
import { needKinds, needsTotal, type NeedCounts, type NeedKind } from '@/lib/domain/needs';
import classes from './needs.module.css';
import { needText, type Need, type NeedWords } from './words';

interface Props {
  readonly unitName: string;
  readonly counts: NeedCounts;
  readonly kind: NeedKind | null;
  readonly needs: readonly Need[];
  /** of the kind shown */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly pageSize: number;
  /** unit and period of the page */
  readonly query: string;
}

const columns = ['what', 'state', 'about', 'unit', 'dueOn'] as const;

/** Everything that needs somebody, by consequence, each line a way to it. Their order is what they are about: no heading sorts it away. */
export function NeedsView(props: Props) {
  const { unitName, counts, kind, total, page, pages, query } = props;
  const t = useTranslations('dashboard.needs');
  const to = (changes: Readonly<Record<string, string | null>>): string => {
    const address = new URLSearchParams(query);
    for (const [name, value] of Object.entries({ kind, ...changes })) if (value !== null) address.set(name, value);
    return address.toString();
  };
  const options = [null, ...needKinds].map((one) => ({
    key: one ?? 'any',
    word: t(`kinds.${one ?? 'any'}`, { count: needsTotal(counts, one) }),
    href: `/needs?${to({ kind: one })}`,
  }));
  return (
    <>
      <PageHead title={t('pageTitle', { unit: unitName, count: needsTotal(counts) })}>
        {(['xlsx', 'csv'] as const).map((format) => (
          <ExportLink key={format} href={`/needs/export?${to({ format })}`}>
            {t(`export.${format}`)}
          </ExportLink>
        ))}
      </PageHead>
      <p className={classes['about']}>
        {t('about')} <Link href={`/?${query}`}>{t('back')}</Link>
      </p>
      <Choice label={t('kind')} options={options} chosen={kind ?? 'any'} />
      <Lines {...props} />
      <PageLinks
        {...{ page, pages, total }}
        size={props.pageSize}
        previousHref={`/needs?${to({ page: String(page - 1) })}`}
        nextHref={`/needs?${to({ page: String(page + 1) })}`}
        sizes={[]}
      />
    </>
  );
}

function Lines({ needs, query }: Pick<Props, 'needs' | 'query'>) {
  const t = useTranslations('dashboard.needs');
  const registers = useTranslations('registers');
  if (needs.length === 0) return <p className={classes['about']}>{t('nothing')}</p>;
  // The keys are made of the vocabulary of the registers, not of what a reader typed.
  const words = { t, registers } as unknown as NeedWords;
  return (
    <div className={stacked['stacked']}>
      <table className={classes['list']}>
        <caption>{t('title', { count: needs.length })}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`heads.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {needs.map((need) => {
            const { key, mark, what, href, about, unit, dueOn } = needText(need, words, query);
            return (
              <tr key={key}>
                <th scope="row">
                  <Link href={href} prefetch={false}>
                    {what}
                  </Link>
                </th>
                <td className={classes['state']}>
                  <Mark {...mark} />
                </td>
                <td className={stacked['whole']}>{about}</td>
                <td className={classes['unit']}>{unit}</td>
                <td data-label={t('heads.dueOn')} className={classes['day']}>
                  {dueOn ?? '—'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
