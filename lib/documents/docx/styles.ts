import { fontProfiles, type ReportFonts } from '@/lib/domain/report/fonts';

/**
 * GB/T 9704-2012 as a style sheet (domain/WORD.md has the measured geometry). It is written as XML because docx has no
 * option for snapToGrid on a paragraph, and cells and titles must leave the grid of 22 lines.
 */
type Face = keyof ReportFonts;

/** twips; 28 pt line pitch as the standard's 22 lines × 28 characters come out */
export const page = {
  width: 11906,
  height: 16838,
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1588, footer: 1420, header: 851 },
  linePitch: 579,
} as const;
export const textWidth = page.width - page.margin.left - page.margin.right;
/** of a page turned a quarter to the left: its top is the binding edge of the upright one */
export const wideWidth = page.height - page.margin.top - page.margin.bottom;

interface Look {
  readonly id: string;
  readonly name: string;
  readonly face: Face;
  /** half points */
  readonly size: number;
  /** twentieths of a point between characters: −5 gives 28 characters a line at 16 pt */
  readonly spacing?: number;
  readonly align?: 'both' | 'center' | 'left' | 'right';
  /** exact line height in twips; absent: one line of the grid (charts would be clipped by an exact one) */
  readonly line?: number;
  readonly indent?: number;
  /** hundredths of a character by which the whole paragraph stands in */
  readonly left?: number;
  readonly outline?: number;
  readonly grid?: false;
  readonly keepNext?: true;
}

const BODY = { face: 'body', size: 32, spacing: -5, align: 'both' } as const;

const looks: readonly Look[] = [
  { id: 'Title', name: 'Title', face: 'title', size: 44, align: 'center', line: 700, grid: false, keepNext: true },
  { id: 'ReportBody', name: 'Report Body', ...BODY, indent: 200 },
  { id: 'Heading1', name: 'heading 1', ...BODY, face: 'chapter', indent: 200, outline: 0, keepNext: true },
  { id: 'Heading2', name: 'heading 2', ...BODY, face: 'section', indent: 200, outline: 1, keepNext: true },
  { id: 'ReportContents', name: 'Report Contents', ...BODY, face: 'chapter', align: 'center', keepNext: true },
  { id: 'TOC1', name: 'toc 1', ...BODY, align: 'left' },
  { id: 'TOC2', name: 'toc 2', ...BODY, align: 'left', left: 200 },
  { id: 'ReportBlank', name: 'Report Blank', ...BODY, indent: 200 },
  { id: 'ReportSign', name: 'Report Signature', ...BODY, align: 'right', keepNext: true },
  { id: 'Caption', name: 'caption', ...BODY, face: 'chapter', size: 28, align: 'center', keepNext: true },
  { id: 'ReportChart', name: 'Report Chart', face: 'body', size: 32, align: 'center', grid: false },
  { id: 'ReportCell', name: 'Report Cell', face: 'body', size: 24, align: 'center', line: 400, grid: false },
  { id: 'ReportDense', name: 'Report Dense', face: 'page', size: 18, align: 'center', line: 250, grid: false },
  { id: 'ReportNarrow', name: 'Report Narrow', face: 'page', size: 16, align: 'center', line: 240, grid: false },
  { id: 'ReportAfter', name: 'Report After', face: 'body', size: 8, align: 'left', line: 100, grid: false },
  { id: 'ReportFooterOdd', name: 'Report Footer Odd', face: 'page', size: 28, align: 'right', grid: false },
  { id: 'ReportFooterEven', name: 'Report Footer Even', face: 'page', size: 28, align: 'left', grid: false },
];

const rFonts = (font: string): string =>
  `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;

const spacingOf = ({ line }: Look): string =>
  line === undefined
    ? '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    : `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;

/** Elements in the order of the schema (CT_PPrBase, CT_RPr). */
function style(look: Look, fonts: ReportFonts): string {
  const paragraph = [
    look.keepNext ? '<w:keepNext/>' : '',
    '<w:widowControl w:val="0"/>',
    '<w:overflowPunct w:val="0"/>',
    look.grid === false ? '<w:snapToGrid w:val="0"/>' : '',
    spacingOf(look),
    look.left === undefined ? '' : `<w:ind w:leftChars="${look.left}" w:left="640"/>`,
    look.indent === undefined ? '' : `<w:ind w:firstLineChars="${look.indent}" w:firstLine="640"/>`,
    `<w:jc w:val="${look.align ?? 'both'}"/>`,
    look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline}"/>`,
  ].join('');
  const run = [
    rFonts(fonts[look.face]),
    '<w:b w:val="0"/><w:color w:val="000000"/>',
    look.spacing === undefined ? '' : `<w:spacing w:val="${look.spacing}"/>`,
    `<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/>`,
  ].join('');
  const custom = look.id.startsWith('Report') ? ' w:customStyle="1"' : '';
  return `<w:style w:type="paragraph"${custom} w:styleId="${look.id}"><w:name w:val="${look.name}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

// Latin text in Chinese would break inside numbers (202|5年); its language is what Word writes in a Chinese document.
const defaults = (fonts: ReportFonts): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${rFonts(fonts.body)}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`;

/** The whole style sheet, the same for every report of an office. */
export const styleSheet = (fonts: ReportFonts = fontProfiles.standard): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults(fonts)}${normal}${looks.map((look) => style(look, fonts)).join('')}</w:styles>`;
