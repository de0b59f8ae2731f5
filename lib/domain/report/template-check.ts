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

function blockFaults([where, block]: Place): TemplateFault[] {
  switch (block.kind) {
    case 'sentences':
    case 'list':
      return block.sentences.length === 0
        ? [fault('emptySentence', where)]
        : block.sentences.flatMap((s) => sentenceFaults(s, where));
    case 'comparison':
    case 'units':
      return [...plainFaults(block.caption, where), ...rowFaults(block.rows, where)];
    case 'worsened':
      return [...wordFaults(block.lead, where), ...wordFaults(block.none, where), ...rowFaults(block.rows, where)];
    case 'unreported':
      return [...plainFaults(block.none, where), ...rowFaults(block.rows, where)];
    case 'ranking':
      return [...plainFaults(block.caption, where), ...rowFaults([block.row], where)];
    case 'monthly':
      return [...plainFaults(block.title, where), ...unknown(block.code, where)];
    case 'parts':
      return [
        ...plainFaults(block.caption, where),
        ...unknown(block.total, where),
        ...(measureByCode.has(block.measure) ? [] : [fault('unknownMeasure', where, block.measure)]),
      ];
    case 'narrative':
      return block.required && block.blank.trim() === '' ? [fault('noBlank', where, block.slot)] : [];
    case 'gaps':
    case 'statutory':
      return [];
  }
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
    ...placesOfBlocks(body).flatMap(blockFaults),
    ...doubles(body),
    ...(form === undefined ? [] : formFaults(body, form)),
  ];
}
