'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { useIndicatorWords } from '@/components/figure/words';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import type { BoundFigure } from '@/lib/domain/report/document';
import type { TypedNumber } from '@/lib/domain/report/typed-numbers';
import classes from './editor.module.css';

interface Props {
  readonly found: readonly TypedNumber[];
  readonly bind: (typed: TypedNumber, figure: BoundFigure) => void;
}

/** Typed numbers that the catalogue knows, each with the offer to bind it; those that say something else first. */
export function TypedList({ found, bind }: Props) {
  const t = useTranslations('editor.typed');
  const words = useIndicatorWords();
  const name = ({ code, when }: BoundFigure): string => {
    const plain = indicatorByCode.has(code) ? words.name(code) : t('cell');
    return when === 'before' ? t('lastYear', { name: plain }) : plain;
  };
  if (found.length === 0) return null;
  const sorted = [...found].sort((a, b) => Number(a.other === null) - Number(b.other === null));
  return (
    <ul className={classes['found']} aria-label={t('title')}>
      {sorted.map((typed) => {
        const offers = typed.other === null ? typed.same : [typed.other];
        return (
          <li key={`${typed.paragraph} ${typed.from}`}>
            <span>
              {typed.other === null
                ? t('same', { text: typed.text })
                : t('differs', { text: typed.text, name: name(typed.other), value: typed.other.text })}
            </span>
            {offers.map((figure) => (
              <Button
                key={`${figure.code} ${figure.when}`}
                size="compact-xs"
                variant="default"
                onClick={() => {
                  bind(typed, figure);
                }}
              >
                {t('bind', { name: name(figure) })}
              </Button>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
