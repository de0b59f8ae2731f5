import { noteConcerns, type CellNote } from '../plausibility/note';
import type { Period } from '../period';
import { parsePeriod } from '../period';
import type { Block, BoundFigure, ReportDocument, Run } from './document';
import { docOf, textOfNarrative, type Narrative, type NarrativeDoc, type Narratives } from './narrative';
import { placesOf, type Place } from './places';
import { slotsOf, type Template } from './template';
import { definitionOf, isDefined } from './values';

/** An explanation of a number with the words that a report would say it in, in the language of reports. */
export interface ReportNote extends CellNote {
  readonly sentence: string;
}

/** Where a chapter shows a number that a note explains; slot = the field of typed text nearest to it. */
export interface NoteSpot extends Place {
  readonly slot: string | null;
}

export interface PlacedNote {
  readonly note: ReportNote;
  /** the first of each chapter that it concerns; none where the report does not show the number */
  readonly spots: readonly NoteSpot[];
}

/** Notes are of the report's own period: a figure of last year, or stated by hand, does not rest on them. */
export function noteExplains(note: CellNote, figure: BoundFigure, own: Period): boolean {
  const { code, when, unit, typed } = figure;
  if (when === 'before' || typed === true || !isDefined(code)) return false;
  if (unit !== undefined && unit !== note.unitCode) return false;
  return noteConcerns(definitionOf(code), note, parsePeriod(figure.period ?? '') ?? own);
}

/** The runs of each place of a block, in the order of placesOf(). */
function runsByPlace(block: Block): readonly (readonly Run[])[] {
  if (block.kind === 'paragraph') return [block.runs];
  if (block.kind === 'list') return block.items;
  return block.kind === 'table' ? block.rows.flatMap((row) => row.map((cell) => cell.runs)) : [];
}

/** The field in the same section, else the first of the chapter, else the last of the report: what else is to be said. */
function slotNear(template: Template, chapterId: string, sectionId: string): string | null {
  const chapter = template.chapters.find(({ id }) => id === chapterId);
  const section = chapter?.sections.find(({ id }) => id === sectionId);
  const own = section?.blocks.flatMap((b) => (b.kind === 'narrative' ? [b.slot] : []));
  const slots = slotsOf(template);
  return own?.[0] ?? slots.find((s) => s.chapter === chapterId)?.slot ?? slots.at(-1)?.slot ?? null;
}

interface Asked {
  readonly doc: ReportDocument;
  readonly template: Template;
  readonly period: Period;
}

interface Found extends Place {
  readonly section: string;
  readonly figures: readonly BoundFigure[];
}

/** Every place of the document with a bound number. */
function figuresByPlace(doc: ReportDocument): Found[] {
  const places = placesOf(doc);
  return doc.chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section) =>
      section.blocks.flatMap((block) =>
        runsByPlace(block).flatMap((runs, i): Found[] => {
          const place = places.get(block)?.[i];
          const figures = runs.filter((run) => run.kind === 'figure');
          return place === undefined || figures.length === 0 ? [] : [{ ...place, section: section.id, figures }];
        }),
      ),
    ),
  );
}

/** Beside which chapters each note belongs. Nothing is written: the report says of it what somebody puts in. */
export function placeNotes(notes: readonly ReportNote[], { doc, template, period }: Asked): PlacedNote[] {
  const places = notes.length === 0 ? [] : figuresByPlace(doc);
  return notes.map((note) => {
    const spots = new Map<string, NoteSpot>();
    for (const { section, figures, ...place } of places)
      if (!spots.has(place.chapter) && figures.some((figure) => noteExplains(note, figure, period)))
        spots.set(place.chapter, { ...place, slot: slotNear(template, place.chapter, section) });
    return { note, spots: [...spots.values()] };
  });
}

/** The field for a note that explains no number of the report. */
export const slotOfRest = (template: Template): string | null => slotsOf(template).at(-1)?.slot ?? null;

/** Whether some paragraph tells it already: its words, of its month; other months may have the same reason. */
export const isToldIn = (narrative: Narratives, { text, month }: Pick<CellNote, 'text' | 'month'>): boolean =>
  Object.values(narrative)
    .flatMap((typed) => textOfNarrative(typed).split('\n'))
    .some((line) => line.includes(text.trim()) && line.includes(`${Math.floor(month / 100)}年${month % 100}月`));

/** The typed text with one more paragraph at its end. */
export function withParagraph(narrative: Narrative | undefined, text: string): NarrativeDoc {
  const { content } = docOf(narrative);
  const last = content.at(-1);
  const kept = last?.type === 'paragraph' && (last.content ?? []).length === 0 ? content.slice(0, -1) : content;
  return { type: 'doc', content: [...kept, { type: 'paragraph', content: [{ type: 'text', text }] }] };
}
