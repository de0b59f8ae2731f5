import type { SourceBlock } from '@/lib/domain/report/reading/blocks';
import { attribute, elements, findElement, parseMarkup, type Element } from './markup';

/** Deleted text, field codes, and the second copy that Word keeps of a drawing for old readers. */
const skipped = /^(?:w:del|w:moveFrom|w:instrText|w:delText|mc:Fallback|w:pPr|w:rPr|w:tblPr|w:tcPr|w:trPr|w:tblGrid)$/;

function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 'w:t' ? child : '';
      if (skipped.test(child.name)) return '';
      if (child.name === 'w:tab') return '\t';
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n';
      return textOf(child);
    })
    .join('');
}

const hasPicture = (element: Element): boolean =>
  element.name === 'pic:pic' ||
  element.name === 'v:imagedata' ||
  elements(element).some((child) => !skipped.test(child.name) && hasPicture(child));

/** Children of the name, also inside content controls and insertions. */
function inside(element: Element, name: string): Element[] {
  return elements(element).flatMap((child) => {
    if (child.name === name) return [child];
    return /^(?:w:sdt|w:sdtContent|w:ins|w:smartTag|w:customXml)$/.test(child.name) ? inside(child, name) : [];
  });
}

const numberIn = (element: Element | undefined): number => Number(element ? attribute(element, 'w:val') : '') || 1;

function cellText(cell: Element): string {
  return elements(cell)
    .filter((child) => !skipped.test(child.name))
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n');
}

/** gridSpan and vMerge → the grid that a reader sees. */
function tableOf(table: Element): string[][] {
  const grid: string[][] = [];
  for (const row of inside(table, 'w:tr')) {
    const above = grid.at(-1) ?? [];
    const skippedPlaces = findElement(row, 'w:gridBefore');
    const places: string[] = skippedPlaces ? Array.from({ length: numberIn(skippedPlaces) }, () => '') : [];
    for (const cell of inside(row, 'w:tc')) {
      const properties = elements(cell).find((child) => child.name === 'w:tcPr');
      const merge = properties && findElement(properties, 'w:vMerge');
      const continued = merge !== undefined && attribute(merge, 'w:val') !== 'restart';
      const text = continued ? (above[places.length] ?? '') : cellText(cell);
      const span = numberIn(properties && findElement(properties, 'w:gridSpan'));
      places.push(...Array.from({ length: Math.min(span, 200) }, () => text));
    }
    grid.push(places);
  }
  return grid;
}

/** A table of contents repeats the headings: they are read where they stand. */
const isContents = (element: Element): boolean => {
  const gallery = element.name === 'w:sdt' ? findElement(element, 'w:docPartGallery') : undefined;
  return gallery !== undefined && attribute(gallery, 'w:val') === 'Table of Contents';
};

function blocksIn(element: Element): SourceBlock[] {
  return elements(element).flatMap((child): SourceBlock[] => {
    if (child.name === 'w:tbl') return [{ kind: 'table', grid: tableOf(child) }];
    if (child.name !== 'w:p') return skipped.test(child.name) || isContents(child) ? [] : blocksIn(child);
    const lines = textOf(child)
      .split('\n')
      .filter((line) => line.trim() !== '');
    const pictures: SourceBlock[] = hasPicture(child) ? [{ kind: 'picture' }] : [];
    return [...lines.map((text) => ({ kind: 'text' as const, text })), ...pictures];
  });
}

/** The body of word/document.xml in its order. */
export function docxBlocks(xml: string): SourceBlock[] {
  const body = findElement(parseMarkup(xml, 'xml'), 'w:body');
  return body === undefined ? [] : blocksIn(body);
}
