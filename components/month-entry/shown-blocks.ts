import { textBeside } from '@/lib/domain/entry/beside';
import type { EntryCell } from '@/lib/domain/entry/cells';
import { entryForms, type EntryBlock, type EntryLine } from '@/lib/domain/entry/lines';
import { measureByCode } from '@/lib/domain/measure/catalogue';
import type { EnterableRegister } from '@/lib/domain/measure/entered';
import type { ShownBlock } from './types';

export interface Look {
  (key: string, values?: Record<string, string>): string;
  has: (key: string) => boolean;
}

interface Words {
  /** messages of monthEntry and of registers */
  readonly t: Look;
  readonly registers: Look;
}

interface Asked extends Words {
  readonly register: EnterableRegister;
  readonly before: readonly EntryCell[];
  readonly lastYear: readonly EntryCell[];
}

/** A slice by the word of its register's choice, else by one of the form's own; a whole or plain line by its own. */
function labelOf(register: EnterableRegister, { id, measure, slice }: EntryLine, { t, registers }: Words): string {
  if (id === measure) return t(`lines.${measure}`);
  const [field = ''] = (measureByCode.get(measure)?.dimension ?? '').split('|');
  const [value = ''] = (slice ?? '').split('|');
  const key = `${register}.choices.${field}.${value}`;
  return value !== '' && registers.has(key) ? registers(key) : t(`slices.${field}.${value === '' ? 'none' : value}`);
}

function titleOf(register: EnterableRegister, { key }: EntryBlock, { t, registers }: Words): string {
  const [block = '', kind] = key.split('.');
  if (kind === undefined) return t(`blocks.${register}.${block}`);
  return t(`blocks.${register}.${block}Of`, { kind: registers(`${register}.choices.applicantKind.${kind}`) });
}

/** The form's blocks in the reader's words, with what stands beside each line. */
export function shownBlocks({ register, before, lastYear, ...words }: Asked): ShownBlock[] {
  return entryForms[register].blocks.map((block) => ({
    key: block.key,
    title: titleOf(register, block, words),
    rare: block.rare === true,
    lines: block.lines.map((line) => ({
      id: line.id,
      label: labelOf(register, line, words),
      whole: line.slice === null,
      before: textBeside(register, line, before),
      lastYear: textBeside(register, line, lastYear),
    })),
  }));
}
