import { strFromU8, unzipSync } from 'fflate';

/** What a Word file says about its pages: each section's paper and margins in twips, and where its footers count pages. */
export interface PageSetup {
  readonly sections: readonly { readonly wide: boolean; readonly margins: Readonly<Record<string, number>> }[];
  readonly footers: readonly { readonly side: string; readonly counts: boolean }[];
  /** docProps: title and keywords */
  readonly keywords: string;
}

const attributesOf = (xml: string): Record<string, string> =>
  Object.fromEntries([...xml.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

function sectionOf(xml: string): PageSetup['sections'][number] {
  const size = attributesOf(/<w:pgSz ([^>]*)\/>/.exec(xml)?.[1] ?? '');
  const margins = attributesOf(/<w:pgMar ([^>]*)\/>/.exec(xml)?.[1] ?? '');
  return {
    wide: size['orient'] === 'landscape',
    margins: Object.fromEntries(
      Object.entries({ w: size['w'], h: size['h'], ...margins }).map(([k, v]) => [k, Number(v)]),
    ),
  };
}

const footerOf = (xml: string): PageSetup['footers'][number] => ({
  side: /<w:jc w:val="(\w+)"/.exec(xml)?.[1] ?? '',
  counts: /<w:instrText[^>]*>\s*PAGE\s*</.test(xml) || /<w:fldSimple [^>]*w:instr="\s*PAGE/.test(xml),
});

/** Throws for a file that is no zip. */
export function pageSetup(file: Uint8Array): PageSetup {
  const parts = unzipSync(file, {
    filter: ({ name }) => /^word\/(?:document|footer\d+)\.xml$|^docProps\/core\.xml$/.test(name),
  });
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  return {
    sections: [...text('word/document.xml').matchAll(/<w:sectPr[\s\S]*?<\/w:sectPr>/g)].map(([xml]) => sectionOf(xml)),
    footers: Object.keys(parts)
      .filter((name) => name.startsWith('word/footer'))
      .map((name) => footerOf(text(name))),
    keywords: /<cp:keywords>([^<]*)<\/cp:keywords>/.exec(text('docProps/core.xml'))?.[1] ?? '',
  };
}
