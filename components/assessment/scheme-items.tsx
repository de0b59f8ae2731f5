import { useTranslations } from 'next-intl';

import { useIndicatorWords } from '@/components/figure/words';
import stacked from '@/components/ui/stacked.module.css';
import { useListText } from '@/components/ui/use-list-text';
import type { AssessmentItem, AssessmentScheme } from '@/lib/domain/assessment/scheme';
import classes from './assessment.module.css';
import { formulaText } from '@/lib/i18n/explain-assessment';
import { useAssessmentWords } from './words';

/** Where the value of an item comes from, in words. */
export function useSourceWords(): (item: Pick<AssessmentItem, 'source'>) => string {
  const t = useTranslations('assessment.form');
  const indicators = useIndicatorWords();
  const checked = useTranslations('registers.inspections.choices.item');
  const joined = useListText();
  return ({ source }) => {
    if (source.kind === 'manual') return t('sources.manual');
    if (source.kind === 'indicator') return indicators.name(source.code);
    const told = `${t('sources.inspection')} · ${t(`countsOf.${source.counts}`)}`;
    if (source.items.length === 0) return told;
    return t('inspectedOnly', { source: told, items: joined(source.items.map((item) => checked(item))) });
  };
}

/** The scheme as everybody can read it: what each item is worth, where it comes from and how points follow. */
export function SchemeItems({ scheme }: { readonly scheme: AssessmentScheme }) {
  const t = useTranslations('assessment');
  const words = useAssessmentWords();
  const sourceOf = useSourceWords();
  return (
    <section className={classes['block']} aria-labelledby="items">
      <h2 id="items">{t('sheet.items')}</h2>
      <p className={classes['about']}>{t('sheet.itemsAbout')}</p>
      <div className={stacked['stacked']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('form.code')}</th>
              <th scope="col">{t('form.itemTitle')}</th>
              <th scope="col" className={classes['number']}>
                {t('form.weight')}
              </th>
              <th scope="col">{t('form.source')}</th>
              <th scope="col">{t('form.formula')}</th>
              <th scope="col">{t('form.unrated')}</th>
            </tr>
          </thead>
          <tbody>
            {scheme.items.map((item) => (
              <tr key={item.code}>
                <td>{item.code}</td>
                <th scope="row">
                  {item.title}
                  <div className={classes['light']}>{item.basis}</div>
                </th>
                <td className={classes['number']} data-label={t('form.weight')}>
                  {item.weight}
                </td>
                <td data-label={t('form.source')}>{sourceOf(item)}</td>
                <td data-label={t('form.formula')}>{formulaText(item, words)}</td>
                <td data-label={t('form.unrated')}>{t(`form.unratedRules.${item.unrated}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
