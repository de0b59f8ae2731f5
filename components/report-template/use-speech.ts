import { useTranslations } from 'next-intl';
import { useMemo } from 'react';

import { useIndicatorWords } from '@/components/figure/words';
import { indicators } from '@/lib/domain/indicator/catalogue';
import type { Speech } from '@/lib/domain/report/spoken';

/** The names of the catalogue as the braces of template words show them; a name that two have stands for neither. */
export function useSpeech(): Speech {
  const t = useTranslations('templates.speech');
  const { name } = useIndicatorWords();
  return useMemo(() => {
    const codes = new Map<string, string[]>();
    for (const { code } of indicators) codes.set(name(code), [...(codes.get(name(code)) ?? []), code]);
    const only = (said: string): string | undefined => {
      const found = codes.get(said) ?? [];
      return found.length === 1 ? found[0] : undefined;
    };
    const known = new Set(indicators.map((d) => d.code));
    return {
      nameOf: (code) => (known.has(code) && only(name(code)) === code ? name(code) : undefined),
      codeOf: only,
      names: {
        unit: t('unit'),
        year: t('year'),
        span: t('span'),
        from: t('from'),
        to: t('to'),
        prev: t('prev'),
      },
      parts: {
        numerator: t('numerator'),
        denominator: t('denominator'),
        last: t('last'),
        change: t('change'),
      },
    };
  }, [t, name]);
}
