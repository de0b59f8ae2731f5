'use client';

import { Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { SourceBlock } from '@/lib/domain/report/reading/blocks';
import classes from './old-report.module.css';

interface Props {
  readonly blocks: readonly SourceBlock[];
  readonly cut: boolean;
}

function Block({ block }: { readonly block: SourceBlock }) {
  const t = useTranslations('reading.screen');
  if (block.kind === 'picture') return <p className={classes['picture']}>{t('picture')}</p>;
  if (block.kind === 'text') return <p>{block.text}</p>;
  return (
    <div className={classes['scroll']} tabIndex={0} role="group" aria-label={t('source')}>
      <table className={classes['table']}>
        <tbody>
          {drawn(block.grid).map((row, y) => (
            <tr key={y}>
              {row.map(({ text, span }, x) => (
                <td key={x} colSpan={span}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DrawnCell {
  readonly text: string;
  readonly span: number;
}

const isWords = (text: string): boolean => /[\u4e00-\u9fa5]{3}/.test(text);

/**
 * Rows with merged cells drawn as one again: equal words side by side are one cell, and equal numbers are where the
 * heading above them is one.
 */
function drawn(grid: readonly (readonly string[])[]): DrawnCell[][] {
  let joined: readonly boolean[] = [];
  return grid.map((row) => {
    const above = joined;
    joined = row.map((text, i) => i > 0 && text === row[i - 1] && (isWords(text) || above[i] === true));
    return row.flatMap((text, i) => {
      if (joined[i] === true) return [];
      const rest = joined.slice(i + 1);
      const end = rest.findIndex((one) => !one);
      return [{ text, span: 1 + (end < 0 ? rest.length : end) }];
    });
  });
}

/** The original as it was read, in its order. */
export function SourceText({ blocks, cut }: Props) {
  const t = useTranslations('reading.screen');
  return (
    <section className={classes['source']} aria-label={t('source')} tabIndex={0}>
      <Title order={2} size="h4" mb="xs">
        {t('source')}
      </Title>
      {blocks.map((block, i) => (
        <Block key={i} block={block} />
      ))}
      {cut && <Text c="gray.7">{t('tooMuch')}</Text>}
    </section>
  );
}
