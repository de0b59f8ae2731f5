import { strFromU8, unzipSync } from 'fflate';

export interface ReadTable {
  /** one entry for each grid place: a merged cell repeats in every place that it covers */
  readonly grid: readonly (readonly string[])[];
}

export interface ReadChart {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** What a Word report says, in the order of the file. */
export interface ReadReport {
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[];
  readonly tables: readonly ReadTable[];
  readonly charts: readonly ReadChart[];
  readonly altTexts: readonly string[];
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const decode = (xml: string): string =>
  xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '');

const textIn = (xml: string): string =>
  decode([...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1] ?? '').join(''));

const attribute = (xml: string, pattern: RegExp): string => decode(pattern.exec(xml)?.[1] ?? '');

function paragraphsOf(xml: string): { style: string; text: string }[] {
  return [...xml.matchAll(/<w:p(?:\s[^>]*)?>([\s\S]*?)<\/w:p>/g)].map(([, inner = '']) => ({
    style: attribute(inner, /<w:pStyle w:val="([^"]*)"/),
    text: textIn(inner),
  }));
}

/** Rows of w:tc with gridSpan and vMerge → the grid that a reader sees. */
function tableOf(xml: string): ReadTable {
  const grid: string[][] = [];
  for (const [, row = ''] of xml.matchAll(/<w:tr(?:\s[^>]*)?>([\s\S]*?)<\/w:tr>/g)) {
    const above = grid.at(-1) ?? [];
    const places: string[] = [];
    for (const [, cell = ''] of row.matchAll(/<w:tc(?:\s[^>]*)?>([\s\S]*?)<\/w:tc>/g)) {
      const span = Number(attribute(cell, /<w:gridSpan w:val="(\d+)"/) || '1');
      const continued = /<w:vMerge(?:\s+w:val="continue")?\s*\/>/.test(cell);
      const text = continued ? (above[places.length] ?? '') : textIn(cell);
      places.push(...Array.from({ length: span }, () => text));
    }
    grid.push(places);
  }
  return { grid };
}

const points = (xml: string): { at: number; text: string }[] =>
  [...xml.matchAll(/<c:pt idx="(\d+)"[^>]*>\s*<c:v>([^<]*)<\/c:v>/g)].map(([, at, text]) => ({
    at: Number(at),
    text: decode(text ?? ''),
  }));

const part = (xml: string, tag: string): string => new RegExp(`<c:${tag}>([\\s\\S]*?)</c:${tag}>`).exec(xml)?.[1] ?? '';

function chartOf(xml: string): ReadChart {
  const series = [...xml.matchAll(/<c:ser>([\s\S]*?)<\/c:ser>/g)].map(([, ser = '']) => {
    const categories = points(part(ser, 'cat'));
    const numbers = new Map(points(part(ser, 'val')).map((p) => [p.at, Number(p.text)]));
    const values = categories.map((c) => numbers.get(c.at) ?? null);
    return { name: points(part(ser, 'tx'))[0]?.text ?? '', categories: categories.map((c) => c.text), values };
  });
  const title = [...part(xml, 'title').matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((m) => decode(m[1] ?? '')).join('');
  return {
    title,
    categories: series[0]?.categories ?? [],
    series: series.map(({ name, values }) => ({ name, values })),
  };
}

/** Reads a .docx that this product wrote. Throws for anything that is no zip file with a Word document in it. */
export function readReport(file: Uint8Array): ReadReport {
  const parts = unzipSync(file);
  const main = parts['word/document.xml'];
  if (main === undefined) throw new Error('no word/document.xml: not a Word file');
  const xml = strFromU8(main);
  const tables = [...xml.matchAll(/<w:tbl>([\s\S]*?)<\/w:tbl>/g)].map(([, inner = '']) => tableOf(inner));
  const charts = Object.keys(parts)
    .filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => chartOf(strFromU8(parts[name] ?? new Uint8Array())));
  return {
    paragraphs: paragraphsOf(xml.replace(/<w:tbl>[\s\S]*?<\/w:tbl>/g, '')),
    tables,
    charts,
    altTexts: [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map((m) => decode(m[1] ?? '')),
  };
}
