import { figuresOf, textOf, type Block, type ReportDocument } from '../document';
import type { Template } from '../template';
import { Facts } from './recount';
import { namesOf, printed, type Told } from './retell';
import { retell } from './retell-units';
import { BELOW, type World } from './world';

/** Something that a report says and the world does not bear out, with why. */
export interface FalseClaim {
  readonly sentence: string;
  readonly why: string;
}

function toldBy(block: Block): Told[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'text', text: textOf(block.runs) }];
    case 'blank':
      return [{ kind: 'text', text: block.text }];
    case 'list':
      return block.items.map((runs) => ({ kind: 'text', text: textOf(runs) }));
    case 'table':
      if (/^table[234]/.test(block.id)) return [{ kind: 'statutory' }];
      return [{ kind: 'table', rows: block.rows.map((row) => row.map((cell) => textOf(cell.runs))) }];
    case 'chart':
      return [{ kind: 'chart', series: block.series.map((s) => s.values), description: block.description }];
  }
}

function inWords(told: Told | undefined): string {
  if (told === undefined) return '';
  return told.kind === 'text' ? told.text : JSON.stringify(told);
}

/** Two lists of what is said, place by place. */
function differences(where: string, said: readonly Told[], due: readonly Told[]): FalseClaim[] {
  const found = Array.from({ length: Math.max(said.length, due.length) }, (_, i) => [said[i], due[i]] as const);
  return found
    .map(([is, should]) => [inWords(is), inWords(should)] as const)
    .filter(([is, should]) => is !== should)
    .map(([is, should]) => ({ sentence: is, why: `${where}: ${should === '' ? 'nothing to say' : should}` }));
}

/** Cells that only people can state, and here nobody has: printed blank, as the form of 2019 asks. */
const isStated = (code: string): boolean => code.startsWith('form2019.');

/** Every figure, also those of the statutory tables, by its own code. */
function figureClaims(doc: ReportDocument, facts: Facts): FalseClaim[] {
  return figuresOf(doc).flatMap((f) => {
    const due = isStated(f.code) ? '' : printed(facts, f);
    const key = `${f.code} ${f.part} ${f.when} ${f.unit ?? ''}`;
    return f.text === due ? [] : [{ sentence: `${key}: ${f.text}`, why: due }];
  });
}

function headClaims(doc: ReportDocument, facts: Facts): FalseClaim[] {
  const { unit = '', span = '', year = '' } = namesOf(facts);
  const title = doc.title.join('');
  const named = title.startsWith(`${unit}${span}`) || title.startsWith(`${unit}${year}年`);
  return named ? [] : [{ sentence: title, why: `${unit}${span}` }];
}

/**
 * Every claim of a composed report, derived again from the cells of the world: the words of each sentence, each number,
 * each direction, each rank, each month of a chart. What comes back is false, or should have been said and was not.
 */
export function falseClaims(doc: ReportDocument, template: Template, world: World): FalseClaim[] {
  const facts = new Facts(
    world,
    BELOW.map(({ code }) => code),
  );
  const opening = differences(
    'opening',
    doc.opening.flatMap(toldBy),
    template.opening.flatMap((block) => retell(facts, block)),
  );
  const chapters = template.chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section) => {
      const composed =
        doc.chapters.find(({ id }) => id === chapter.id)?.sections.find((s) => s.id === section.id)?.blocks ?? [];
      const due = section.blocks.flatMap((block) => retell(facts, block));
      return differences(`${chapter.id}/${section.id}`, composed.flatMap(toldBy), due);
    }),
  );
  return [...headClaims(doc, facts), ...figureClaims(doc, facts), ...opening, ...chapters];
}
