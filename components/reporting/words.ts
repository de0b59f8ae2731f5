import { useTranslations } from 'next-intl';

import { useChoiceWords } from '@/components/figure/words';
import { measureByCode } from '@/lib/domain/measure/catalogue';
import { obligations } from '@/lib/domain/reporting/obligations';
import type { CellState } from '@/lib/domain/reporting/completeness';

/** A state is always a sign with a word near it; the sign alone stands where the word is in the legend above. */
export const stateSigns: Readonly<Record<CellState, string>> = {
  notDue: '·',
  due: '○',
  reported: '●',
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

/** What a measure counts: the words of the indicator of the same name, or of the measure itself. */
export function useMeasureWords() {
  const indicators = useTranslations('indicators') as unknown as Look;
  const t = useTranslations('plausibility') as unknown as Look;
  return (measure: string): string => {
    if (t.has(`measures.${measure}`)) return t(`measures.${measure}`);
    return indicators.has(`${measure}.name`) ? indicators(`${measure}.name`) : measure;
  };
}
