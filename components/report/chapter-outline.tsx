'use client';

import { useTranslations } from 'next-intl';

import type { ReportProblem } from '@/lib/domain/report/checks';
import { numeral } from '@/lib/domain/report/compose';
import type { Chapter } from '@/lib/domain/report/document';
import classes from './report.module.css';

interface Props {
  readonly chapters: readonly Chapter[];
  readonly problems: readonly ReportProblem[];
  readonly current: string;
  readonly open: (chapter: string) => void;
}

/** The chapters with what is wrong in each: ■ must be put right, ▲ look at it, each with its number and word. */
export function ChapterOutline({ chapters, problems, current, open }: Props) {
  const t = useTranslations('reports.desk');
  return (
    <nav className={classes['outline']} aria-label={t('outline')}>
      {chapters.map((chapter, i) => {
        const own = problems.filter((p) => p.chapter === chapter.id);
        const errors = own.filter((p) => p.severity === 'error').length;
        const warnings = own.length - errors;
        return (
          <button
            key={chapter.id}
            type="button"
            aria-current={chapter.id === current ? 'true' : undefined}
            onClick={() => {
              open(chapter.id);
            }}
          >
            <span>{`${numeral(i)}、${chapter.title}`}</span>
            {errors > 0 && <small className={classes['error']}>■ {t('errors', { count: errors })}</small>}
            {warnings > 0 && <small className={classes['warning']}>▲ {t('warnings', { count: warnings })}</small>}
          </button>
        );
      })}
    </nav>
  );
}
