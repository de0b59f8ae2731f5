import { useMemo } from 'react';

import type { BoundFigure, ReportDocument } from '@/lib/domain/report/document';
import {
  isToldIn,
  noteExplains,
  placeNotes,
  slotOfRest,
  withParagraph,
  type NoteSpot,
  type PlacedNote,
  type ReportNote,
} from '@/lib/domain/report/notes';
import type { DeskData } from './desk-data';
import type { useDesk } from './use-desk';

/** One explanation beside a chapter or a figure, and what can be done with it there. */
export interface OfferedNote {
  readonly note: ReportNote;
  /** a field has its words already */
  readonly told: boolean;
  /** the field it would be written into */
  readonly slot: string | null;
  /** null: the report is not written now */
  readonly write: (() => void) | null;
  /** null: nothing is kept yet, or no place shows the number */
  readonly remark: (() => void) | null;
}

interface Asked {
  readonly data: DeskData;
  readonly desk: ReturnType<typeof useDesk>;
  /** composed from what is typed */
  readonly doc: ReportDocument;
  readonly editable: boolean;
}

/** Longest text that a remark keeps. */
const REMARK_LENGTH = 1000;
const QUOTE_LENGTH = 200;

/** The explanations of the period, by what the report shows of the numbers that they explain. */
export function useNotes({ data, desk, doc, editable }: Asked) {
  const { template, values } = data.input;
  const { period } = values;
  const { draft, change, version } = desk.writing;
  const placed = useMemo(() => placeNotes(data.notes, { doc, template, period }), [data.notes, doc, template, period]);
  const offer = ({ note }: PlacedNote, spot: NoteSpot | undefined): OfferedNote => {
    const slot = spot === undefined ? slotOfRest(template) : spot.slot;
    return {
      note,
      told: isToldIn(draft.narrative, note),
      slot,
      write:
        editable && slot !== null
          ? () => {
              const text = withParagraph(draft.narrative[slot], note.sentence);
              change({ narrative: { ...draft.narrative, [slot]: text } });
            }
          : null,
      remark:
        version > 0 && spot !== undefined
          ? () => {
              const { chapter, place, quote } = spot;
              const text = note.sentence.slice(0, REMARK_LENGTH);
              desk.remarks.write({ chapter, place, quote: quote.slice(0, QUOTE_LENGTH), text }, 'comment');
            }
          : null,
    };
  };
  const at = (one: PlacedNote, chapter: string): NoteSpot | undefined => one.spots.find((s) => s.chapter === chapter);
  return {
    /** those of numbers that the chapter shows */
    inChapter: (chapter: string) =>
      placed.flatMap((one) => {
        const spot = at(one, chapter);
        return spot === undefined ? [] : [offer(one, spot)];
      }),
    /** those of numbers that no chapter shows */
    rest: () => placed.filter(({ spots }) => spots.length === 0).map((one) => offer(one, undefined)),
    /** those that explain the figure */
    about: (figure: BoundFigure, chapter: string) =>
      placed
        .filter(({ note }) => noteExplains(note, figure, period))
        .map((one) => offer(one, at(one, chapter) ?? one.spots[0])),
  };
}

export type Notes = ReturnType<typeof useNotes>;
