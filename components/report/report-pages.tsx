'use client';

import { useTranslations } from 'next-intl';

import { CONTENTS, type ReportDocument } from '@/lib/domain/report/document';
import { isWide, pagesOfHeadings, paginate, type PageItem } from '@/lib/domain/report/pages';
import { dateWords } from '@/lib/domain/report/words';
import { ReportBlock, ReportPart, type Chosen } from './report-block';
import classes from './report.module.css';

interface Props extends Chosen {
  readonly doc: ReportDocument;
}

/** The document on sheets of 22 lines and 28 characters, page numbers outside: the value that the Word file is written from. */
export function ReportPages({ doc, ...chosen }: Props) {
  const t = useTranslations('reports.desk');
  const pages = paginate(doc);
  const headings = pagesOfHeadings(pages);
  return (
    <div className={classes['pages']} lang="zh-CN">
      {pages.map((items, i) => (
        <section
          key={i}
          className={isWide(items[0]) ? classes['lying'] : classes['sheet']}
          aria-label={t('pageNumber', { number: i + 1 })}
        >
          {items.map((item, at) => (
            <Item key={at} item={item} doc={doc} headings={headings} {...chosen} />
          ))}
          <footer className={i % 2 === 0 ? classes['odd'] : classes['even']}>— {i + 1} —</footer>
        </section>
      ))}
    </div>
  );
}

interface ItemProps extends Props {
  readonly item: PageItem;
  readonly headings: ReadonlyMap<string, number>;
}

function Item({ item, doc, headings, ...chosen }: ItemProps) {
  if (item.kind === 'block') return <ReportBlock block={item.block} {...chosen} />;
  if (item.kind === 'part') return <ReportPart part={item} {...chosen} />;
  if (item.kind === 'heading')
    return (
      <p id={item.level === 1 ? `chapter-${item.id}` : undefined} className={classes[`heading${item.level}`]}>
        {item.text}
      </p>
    );
  if (item.kind === 'contents') return <p className={classes['contents']}>{CONTENTS}</p>;
  if (item.kind === 'entry')
    return (
      <p className={classes[`entry${item.level}`]}>
        <span>{item.text}</span>
        <span>{headings.get(item.id)}</span>
      </p>
    );
  if (item.kind === 'title')
    return (
      <p className={classes['title']}>
        {item.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    );
  const { signatory, signedOn } = doc.signature;
  return (
    <p className={classes['sign']}>
      <span>{signatory}</span>
      <span>{signedOn === null ? '　　年　月　日' : dateWords(signedOn)}</span>
    </p>
  );
}
