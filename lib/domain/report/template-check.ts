import { measureByCode } from '../measure/catalogue';
import { bracesIn, isUneven, parsePlaceholder } from './placeholder';
import {
  blocksOfTemplate,
  slotsOf,
  type Sentence,
  type Template,
  type TemplateBlock,
  type TemplateBody,
  type TemplateChapter,
} from './template';
import { fault, type TemplateFault } from './template-fault';
import { formFaults } from './template-form';
import { blockPlace, OPENING } from './template-edit';
import { definitionOf, isDefined } from './values';
import { wordNames } from './words';

type Place = readonly [where: string, block: TemplateBlock];

/** Every block with its place; those of the opening stand in 'opening/opening'. */
const placesOfBlocks = (body: TemplateBody): Place[] => [
  ...body.opening.map((block, i): Place => [blockPlace({ ...OPENING, at: i }), block]),
  ...body.chapters.flatMap((c) =>
    c.sections.flatMap((s) =>
      s.blocks.map((block, i): Place => [blockPlace({ chapter: c.id, section: s.id, at: i }), block]),
    ),
  ),
];

const isName = (inner: string): boolean => wordNames.some((name) => name === inner);

/** Faults of one piece of words: braces that name nothing, parts that the figure does not have. */
function wordFaults(words: string, where: string): TemplateFault[] {
  const uneven = isUneven(words) ? [fault('braces', where, words.slice(0, 40))] : [];
  const wrong = bracesIn(words).flatMap((inner): TemplateFault[] => {
    if (isName(inner)) return [];
    const figure = parsePlaceholder(inner);
    if (figure === null || !isDefined(figure.code)) return [fault('unknownFigure', where, inner)];
    const whole = definitionOf(figure.code).kind === 'sum' && figure.part !== 'value';
    return whole ? [fault('noParts', where, inner)] : [];
  });
  return [...uneven, ...wrong];
}

const unknown = (code: string, where: string): TemplateFault[] =>
  isDefined(code) ? [] : [fault('unknownIndicator', where, code)];

const variants = ['some', 'zero', 'gap', 'known'] as const;

function sentenceFaults(sentence: Sentence, where: string): TemplateFault[] {
  const said = variants.map((v) => sentence[v] ?? '').filter((w) => w.trim() !== '');
  if (said.length === 0) return [fault('emptySentence', where)];
  const on = sentence.on === undefined ? [] : unknown(sentence.on, where);
  return [...on, ...said.flatMap((w) => wordFaults(w, where))];
}

function rowFaults(rows: readonly { readonly label: string; readonly code: string }[], where: string): TemplateFault[] {
  if (rows.length === 0) return [fault('noRows', where)];
  return rows.flatMap(({ label, code }) => [
    ...unknown(code, where),
    ...(label.trim() === '' ? [fault('noLabel', where, code)] : plainFaults(label, where)),
  ]);
}

/** Headings, captions and labels are printed as they stand: they must not be empty and name no figure. */
function plainFaults(text: string, where: string): TemplateFault[] {
  if (text.trim() === '') return [fault('noTitle', where)];
  return /[{}]/.test(text) ? [fault('plainOnly', where, text.slice(0, 40))] : [];
}

type Of<K extends TemplateBlock['kind']> = Extract<TemplateBlock, { kind: K }>;
type Judge<K extends TemplateBlock['kind']> = (block: Of<K>, where: string) => TemplateFault[];

const saidFaults = ({ sentences }: { readonly sentences: readonly Sentence[] }, where: string): TemplateFault[] =>
  sentences.length === 0
    ? [fault('emptySentence', where)]
    : sentences.flatMap((sentence) => sentenceFaults(sentence, where));

const tableFaults = (block: Of<'comparison' | 'units'>, where: string): TemplateFault[] => [
  ...plainFaults(block.caption, where),
  ...rowFaults(block.rows, where),
];

const judges: { readonly [K in TemplateBlock['kind']]: Judge<K> } = {
  sentences: saidFaults,
  list: saidFaults,
  comparison: tableFaults,
  units: tableFaults,
  worsened: ({ lead, none, rows }, where) => [
    ...wordFaults(lead, where),
    ...wordFaults(none, where),
    ...rowFaults(rows, where),
  ],
  unreported: ({ none, rows }, where) => [...plainFaults(none, where), ...rowFaults(rows, where)],
  ranking: ({ caption, row }, where) => [...plainFaults(caption, where), ...rowFaults([row], where)],
  monthly: ({ title, code }, where) => [...plainFaults(title, where), ...unknown(code, where)],
  parts: ({ caption, total, measure }, where) => [
    ...plainFaults(caption, where),
    ...unknown(total, where),
    ...(measureByCode.has(measure) ? [] : [fault('unknownMeasure', where, measure)]),
  ],
  assessment: ({ caption }, where) => plainFaults(caption, where),
  targets: ({ caption, labels }, where) => [
    ...plainFaults(caption, where),
    ...Object.keys(labels).flatMap((code) => unknown(code, where)),
  ],
  narrative: ({ required, blank, slot }, where) =>
    required && blank.trim() === '' ? [fault('noBlank', where, slot)] : [],
  gaps: () => [],
  roster: () => [],
  statutory: () => [],
};

function blockFaults<K extends TemplateBlock['kind']>(block: Of<K>, where: string): TemplateFault[] {
  const judge: Judge<K> = judges[block.kind];
  return judge(block, where);
}

const twice = (names: readonly string[]): string[] => [...new Set(names.filter((n, i) => names.indexOf(n) !== i))];

const blockIds = (body: TemplateBody): string[] =>
  blocksOfTemplate(body).flatMap((block) => ('id' in block ? [block.id] : []));

function doubles(body: TemplateBody): TemplateFault[] {
  const sections = body.chapters.flatMap((c) => c.sections.map((s) => `${c.id}/${s.id}`));
  const ids = [body.chapters.map((c) => c.id), sections, blockIds(body)].flatMap(twice);
  return [
    ...twice(slotsOf(body).map((s) => s.slot)).map((found) => fault('slotTwice', '', found)),
    ...ids.map((found) => fault('idTwice', '', found)),
  ];
}

function chapterFaults({ id, title, sections }: TemplateChapter): TemplateFault[] {
  const empty = sections.every((s) => s.blocks.length === 0) ? [fault('emptyChapter', id, title)] : [];
  const untitled = sections.flatMap((s) => (s.title === null ? [] : plainFaults(s.title, `${id}/${s.id}`)));
  return [...plainFaults(title, id), ...empty, ...untitled];
}

function frameFaults(body: TemplateBody): TemplateFault[] {
  const names = body.title.flatMap((part) => wordFaults(part, 'title'));
  const figures = body.title.flatMap(bracesIn).filter((inner) => !isName(inner));
  return [
    ...(body.title.join('').trim() === '' ? [fault('noTitle', 'title')] : names),
    ...figures.map((found) => fault('figureInTitle', 'title', found)),
    ...(body.kinds.length === 0 ? [fault('noKinds', '')] : []),
    ...(body.chapters.length === 0 ? [fault('noChapters', '')] : []),
  ];
}

/** Everything that stands against using a template; `form` is the built-in one whose rules hold for it. */
export function templateFaults(body: TemplateBody, form?: Template): TemplateFault[] {
  return [
    ...frameFaults(body),
    ...body.chapters.flatMap(chapterFaults),
    ...placesOfBlocks(body).flatMap(([where, block]) => blockFaults(block, where)),
    ...doubles(body),
    ...(form === undefined ? [] : formFaults(body, form)),
  ];
}
