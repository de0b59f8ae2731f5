import { useTranslations } from 'next-intl';

import { useChoiceWords } from '@/components/figure/words';
import { indicators } from '@/lib/domain/indicator/catalogue';
import { termsOf } from '@/lib/domain/indicator/needs';
import { measureByCode } from '@/lib/domain/measure/catalogue';
import { bookkeepingKind } from '@/lib/domain/measure/entered';
import { obligations } from '@/lib/domain/reporting/obligations';
import type { CellState } from '@/lib/domain/reporting/completeness';

/** A state is always a sign with a word near it; the sign alone stands where the word is in the legend above. */
export const stateSigns: Readonly<Record<CellState, string>> = {
  notDue: '·',
  due: '○',
  reported: '●',
  entered: '◆',
  nil: '∅',
  late: '■',
  submitted: '→',
  returned: '▲',
  accepted: '✓',
};

interface Look {
  (key: string): string;
  has: (key: string) => boolean;
}

/** The name of a cell: its registers, "便民服务 / 窗口日报". */
export function useCellWords() {
  const t = useTranslations('registers') as unknown as Look;
  return (at: number): string => (obligations[at]?.registers ?? []).map((name) => t(`${name}.name`)).join(' / ');
}

/** A slice in words: 'hotline12345' of what was received by source is the 12345 hotline; free words stand for themselves. */
export function useSliceWords() {
  const choice = useChoiceWords();
  return (measure: string, slice: string): string => {
    const { registers = [], dimension = '' } = measureByCode.get(measure) ?? {};
    const fields = dimension.split('|');
    const [register] = registers;
    if (register === undefined) return slice;
    return slice
      .split('|')
      .map((part, i) => choice(register, fields[i] ?? '', part))
      .join(' · ');
  };
}

/** Whatever counts the measure first in the catalogue: its name stands for a measure that has none. */
const countedIn = (measure: string): string | undefined =>
  indicators.find((d) => termsOf(d).some((term) => term.measure === measure))?.code;

/**
 * What a measure counts: its own words, those of the indicator of the same name, or of the whole that it is a breakdown
 * of; else the indicator that it is a part of, else its register.
 */
export function useMeasureWords() {
  const names = useTranslations('indicators') as unknown as Look;
  const registers = useTranslations('registers') as unknown as Look;
  const t = useTranslations('plausibility');
  const own = useTranslations('plausibility.measures') as unknown as Look;
  const named = (measure: string): string | undefined => {
    if (own.has(measure)) return own(measure);
    return names.has(`${measure}.name`) ? names(`${measure}.name`) : undefined;
  };
  const part = (measure: string): string => {
    const [register] = measureByCode.get(measure)?.registers ?? [];
    const code = countedIn(measure);
    const whole = code === undefined ? register && registers(`${register}.name`) : names(`${code}.name`);
    return whole === undefined ? measure : t('partOf', { name: whole });
  };
  return (measure: string): string => {
    if (measure.endsWith(REPORTED))
      return t('reported', { register: registers(`${measure.replace(REPORTED, '')}.name`) });
    const kept = bookkeepingKind(measure);
    if (kept !== null) return t(`kept.${kept}`, { register: registers(`${measure.split('.')[0] ?? ''}.name`) });
    return named(measure) ?? named(measure.replace(/By[A-Z]\w*$/, '')) ?? part(measure);
  };
}

const REPORTED = '.reported';
