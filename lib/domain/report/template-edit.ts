import type { TemplateBlock, TemplateBody, TemplateChapter, TemplateSection } from './template';

/** A block by its section and its number there; those before the first chapter stand in OPENING. */
export interface Spot {
  readonly chapter: string;
  readonly section: string;
  readonly at: number;
}
export const OPENING = { chapter: 'opening', section: 'opening' } as const;

export const blockPlace = ({ chapter, section, at }: Spot): string => `${chapter}/${section}/${at}`;

/** The list with one item moved by so many places; at either end it stays. */
export function moved<T>(list: readonly T[], at: number, by: number): readonly T[] {
  const to = at + by;
  const item = list[at];
  if (item === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, i) => i !== at);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

const replaced = <T>(list: readonly T[], at: number, item: T): readonly T[] =>
  list.map((old, i) => (i === at ? item : old));

export function moveChapter(body: TemplateBody, id: string, by: number): TemplateBody {
  const at = body.chapters.findIndex((c) => c.id === id);
  return { ...body, chapters: moved(body.chapters, at, by) };
}

export function changeChapter(
  body: TemplateBody,
  id: string,
  change: (chapter: TemplateChapter) => TemplateChapter,
): TemplateBody {
  return { ...body, chapters: body.chapters.map((c) => (c.id === id ? change(c) : c)) };
}

export function changeSection(
  body: TemplateBody,
  at: Pick<Spot, 'chapter' | 'section'>,
  change: (section: TemplateSection) => TemplateSection,
): TemplateBody {
  if (at.chapter === OPENING.chapter) {
    const { blocks } = change({ id: OPENING.section, title: null, blocks: body.opening });
    return { ...body, opening: blocks };
  }
  return changeChapter(body, at.chapter, (c) => ({
    ...c,
    sections: c.sections.map((s) => (s.id === at.section ? change(s) : s)),
  }));
}

export const moveSection = (body: TemplateBody, at: Pick<Spot, 'chapter' | 'section'>, by: number): TemplateBody =>
  changeChapter(body, at.chapter, (c) => ({
    ...c,
    sections: moved(
      c.sections,
      c.sections.findIndex((s) => s.id === at.section),
      by,
    ),
  }));

export const setBlock = (body: TemplateBody, spot: Spot, block: TemplateBlock): TemplateBody =>
  changeSection(body, spot, (s) => ({ ...s, blocks: replaced(s.blocks, spot.at, block) }));

export const removeBlock = (body: TemplateBody, spot: Spot): TemplateBody =>
  changeSection(body, spot, (s) => ({ ...s, blocks: s.blocks.filter((_, i) => i !== spot.at) }));

export const insertBlock = (body: TemplateBody, spot: Spot, block: TemplateBlock): TemplateBody =>
  changeSection(body, spot, (s) => ({
    ...s,
    blocks: [...s.blocks.slice(0, spot.at), block, ...s.blocks.slice(spot.at)],
  }));

type SectionName = Pick<Spot, 'chapter' | 'section'>;

/** The sections of the chapters in order: what a block passes through when it is moved on. */
const sectionsOf = (body: TemplateBody): SectionName[] =>
  body.chapters.flatMap((c) => c.sections.map((s) => ({ chapter: c.id, section: s.id })));

const blocksAt = (body: TemplateBody, { chapter, section }: SectionName): readonly TemplateBlock[] =>
  chapter === OPENING.chapter
    ? body.opening
    : (body.chapters.find((c) => c.id === chapter)?.sections.find((s) => s.id === section)?.blocks ?? []);

/** One place up or down; beyond the end of its section a block goes into the next one. */
export function moveBlock(body: TemplateBody, spot: Spot, by: 1 | -1): TemplateBody {
  const blocks = blocksAt(body, spot);
  const block = blocks[spot.at];
  const to = spot.at + by;
  if (block === undefined) return body;
  if (to >= 0 && to < blocks.length)
    return changeSection(body, spot, (s) => ({ ...s, blocks: moved(blocks, spot.at, by) }));
  const sections = sectionsOf(body);
  const here = sections.findIndex((s) => s.chapter === spot.chapter && s.section === spot.section);
  const next = here < 0 ? undefined : sections[here + by];
  if (next === undefined) return body;
  const at = by > 0 ? 0 : blocksAt(body, next).length;
  return insertBlock(removeBlock(body, spot), { ...next, at }, block);
}

/** Names in use: of chapters, sections, tables, charts and fields. */
function takenIn(body: TemplateBody): Set<string> {
  const blocks = [...body.opening, ...body.chapters.flatMap((c) => c.sections.flatMap((s) => s.blocks))];
  return new Set([
    OPENING.chapter,
    ...body.chapters.flatMap((c) => [c.id, ...c.sections.map((s) => s.id)]),
    ...blocks.flatMap((b) => ('id' in b ? [b.id] : [])),
    ...blocks.flatMap((b) => (b.kind === 'narrative' ? [b.slot] : [])),
  ]);
}

/** 'own-1', 'own-2' …: the first that nothing in the template is called. */
export function freshId(body: TemplateBody): string {
  const taken = takenIn(body);
  let n = 1;
  while (taken.has(`own-${n}`)) n += 1;
  return `own-${n}`;
}

export function addSection(body: TemplateBody, chapter: string, title: string): TemplateBody {
  const id = freshId(body);
  return changeChapter(body, chapter, (c) => ({ ...c, sections: [...c.sections, { id, title, blocks: [] }] }));
}

export function addChapter(body: TemplateBody, title: string): TemplateBody {
  const id = freshId(body);
  return { ...body, chapters: [...body.chapters, { id, title, sections: [{ id, title: null, blocks: [] }] }] };
}

export const removeChapter = (body: TemplateBody, id: string): TemplateBody => ({
  ...body,
  chapters: body.chapters.filter((c) => c.id !== id),
});

/** Without the section; a chapter keeps one. */
export const removeSection = (body: TemplateBody, at: SectionName): TemplateBody =>
  changeChapter(body, at.chapter, (c) =>
    c.sections.length < 2 ? c : { ...c, sections: c.sections.filter((s) => s.id !== at.section) },
  );
