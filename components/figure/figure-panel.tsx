import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { figureCsv } from '@/lib/domain/figure/csv';
import { hasEntries, marksEntries } from '@/lib/domain/figure/entries';
import { hasCorrected, MOST_DIRECT, type Figure } from '@/lib/domain/figure/figure';
import { Bars } from './bars';
import { ChartBox } from './chart-box';
import { colourOf } from './colours';
import { CorrectedLine } from './corrected-line';
import { Definitions } from './definitions';
import { EnteredLine } from './entered-line';
import { FigureActions } from './figure-actions';
import { FigureTable } from './figure-table';
import classes from './figure.module.css';

interface Props {
  readonly figure: Figure;
  /** the question the figure answers */
  readonly title: string;
  readonly unit: string;
  /** its answer in a few words and numbers */
  readonly finding?: string | undefined;
  /** indicators behind it */
  readonly codes: readonly string[];
  readonly query: string;
  readonly fileName: string;
  /** a picture of its own, where the figure is only its table */
  readonly drawing?: ReactNode;
}

const HEIGHT = 240;

/** A chart with its question, its finding and what stands under every chart: table, CSV, definition. */
export function FigurePanel({ figure: prepared, title, unit, finding, codes, query, fileName, drawing }: Props) {
  const t = useTranslations('figure');
  const caption = t('caption', { title });
  const figure: Figure = {
    ...prepared,
    ...(hasCorrected(prepared) && { correctedWord: t('corrected.now') }),
    ...(hasEntries(prepared) && { entriesWord: t('entered.column') }),
  };
  return (
    <section className={classes['figure']} aria-label={title}>
      <h3 className={classes['head']}>
        {title} <span className={classes['unit']}>{unit}</span>
      </h3>
      {finding === undefined ? null : <p className={classes['finding']}>{finding}</p>}
      {drawing ?? <Drawing figure={figure} title={title} />}
      {hasCorrected(figure) ? <CorrectedLine codes={codes} query={query} /> : null}
      {hasEntries(figure) ? (
        <EnteredLine codes={codes} query={query} drawn={drawing === undefined && marksEntries(figure)} />
      ) : null}
      <FigureActions
        words={{
          actions: t('actions.label', { title }),
          table: t('actions.table'),
          csv: t('actions.csv'),
          definition: t('actions.definition'),
        }}
        csv={{
          text: figureCsv(figure),
          fileName: `${fileName}.csv`,
        }}
        table={<FigureTable figure={figure} caption={caption} totalLabel={t('total')} />}
        definition={<Definitions codes={codes} query={query} />}
      />
    </section>
  );
}

function Drawing({ figure, title }: Pick<Props, 'figure' | 'title'>) {
  const t = useTranslations('figure');
  if (figure.series.every((s) => s.values.every((v) => v === null))) {
    return (
      <div className={classes['box']} style={{ height: figure.shape === 'bars' ? 'auto' : HEIGHT }}>
        <p className={classes['empty']}>{t('empty')}</p>
      </div>
    );
  }
  if (figure.shape === 'bars') return <Bars figure={figure} label={title} />;
  return (
    <div className={classes['box']}>
      {figure.series.length > MOST_DIRECT ? <Keys figure={figure} /> : null}
      <ChartBox figure={figure} height={HEIGHT} label={t('chart', { title })} />
    </div>
  );
}

/** A legend, for more series than can be named at their ends. */
function Keys({ figure }: { readonly figure: Figure }) {
  return (
    <ul className={classes['keys']}>
      {figure.series.map((series, i) => (
        <li key={series.key}>
          <span style={{ color: colourOf(series.role, i) }}>■</span> {series.label}
        </li>
      ))}
    </ul>
  );
}
