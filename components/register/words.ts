import type { RegisterName } from '@/lib/domain/register/definition';
import type { ValueWords } from './format';

/** The part of next-intl's translator of the namespace `registers` that is used here; pages and routes hand it in. */
export interface RegistersTranslator {
  (key: string, values?: Record<string, string | number>): string;
  has: (key: string) => boolean;
}

/** The words of one register, for format.ts. A value that has left the vocabulary is shown as it is stored. */
export function valueWords(t: RegistersTranslator, asked: { register: RegisterName; locale: string }): ValueWords {
  const numbers = new Intl.NumberFormat(asked.locale, { maximumFractionDigits: 4 });
  return {
    blank: t('case.blankValue'),
    yes: t('values.true'),
    no: t('values.false'),
    separator: asked.locale === 'en' ? ', ' : '、',
    choice: (field, value) => {
      const key = `${asked.register}.choices.${field}.${value}`;
      return t.has(key) ? t(key) : value;
    },
    number: (value) => numbers.format(value),
  };
}
