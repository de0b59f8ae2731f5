import type { SourceBlock } from '@/lib/domain/report/reading/blocks';
import { gridOf } from './grid';
import { attribute, elements, parseMarkup, type Element } from './markup';

const block = /^(?:p|div|h[1-6]|li|ul|ol|section|article|header|footer|tr|td|th|body|center|blockquote|dd|dt|pre)$/;
const unseen = /^(?:head|title|nav|select|option|button|svg|iframe|object)$/;

const tidy = (text: string): string => text.replace(/[ \t\r\n\u00a0]+/g, ' ').trim();

function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (unseen.test(child.name)) return '';
      return child.name === 'br' ? '\n' : textOf(child);
    })
    .join('');
}

const rowsOf = (element: Element): Element[] =>
  elements(element).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return child.name === 'table' ? [] : rowsOf(child);
  });

const tableOf = (table: Element): string[][] =>
  gridOf(
    rowsOf(table).map((row) =>
      elements(row)
        .filter(({ name }) => name === 'td' || name === 'th')
        .map((cell) => ({
          text: tidy(textOf(cell)),
          colSpan: Number(attribute(cell, 'colspan')),
          rowSpan: Number(attribute(cell, 'rowspan')),
        })),
    ),
  );

/** Tables that hold a table or long text lay a page out: what is in them is read as text. */
function isLayout(table: Element): boolean {
  const nested = (e: Element): boolean => elements(e).some((c) => c.name === 'table' || nested(c));
  return nested(table) || rowsOf(table).length < 2;
}

class Reader {
  readonly blocks: SourceBlock[] = [];
  private line = '';

  private flush(): void {
    const text = tidy(this.line);
    if (text !== '') this.blocks.push({ kind: 'text', text });
    this.line = '';
  }

  walk(element: Element): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.line += child;
      else if (!unseen.test(child.name)) this.enter(child);
    }
  }

  private enter(child: Element): void {
    if (child.name === 'br') {
      this.flush();
      return;
    }
    if (child.name === 'img') {
      this.flush();
      this.blocks.push({ kind: 'picture' });
      return;
    }
    if (child.name === 'table' && !isLayout(child)) {
      this.flush();
      this.blocks.push({ kind: 'table', grid: tableOf(child) });
      return;
    }
    const separate = block.test(child.name) || child.name === 'table';
    if (separate) this.flush();
    this.walk(child);
    if (separate) this.flush();
  }

  end(): readonly SourceBlock[] {
    this.flush();
    return this.blocks;
  }
}

/** The text, tables and pictures of a saved page, in their order. */
export function htmlBlocks(html: string): readonly SourceBlock[] {
  const reader = new Reader();
  reader.walk(parseMarkup(html, 'html'));
  return reader.end();
}
