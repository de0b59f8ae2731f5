import { ProcedureLine } from '@/components/register/procedure-line';
import { today } from '@/lib/clock';
import type { HistoryEntry } from '@/lib/data/register-history';
import type { StoredRow } from '@/lib/data/register-read';
import { lastSigned, procedureLine, procedureOf } from '@/lib/domain/disclosure-procedure';
import { saveRegisterRow } from '../actions';

interface Props {
  readonly row: StoredRow;
  readonly history: readonly HistoryEntry[];
  readonly mayRecord: boolean;
  /** name of the reader */
  readonly by: string;
}

const names = (entry: HistoryEntry, field: string): boolean =>
  typeof entry.detail === 'object' && entry.detail !== null && Object.hasOwn(entry.detail, field);

/** The steps of a disclosure before it appears, to be signed where the reader records. */
export function DisclosureProcedure({ row, history, mayRecord, by }: Props) {
  const { id, version, unitId, values } = row;
  const lines = procedureLine(values);
  const recorded = lines.flatMap(({ step }): [string, string][] => {
    // The latest entry stands first: it wrote the day that is there now.
    const entry = history.find((one) => names(one, step.on));
    return entry === undefined ? [] : [[step.on, entry.actor]];
  });
  return (
    <ProcedureLine
      row={{ id, version, unitId }}
      procedure={procedureOf(values)}
      lines={lines}
      recorded={Object.fromEntries(recorded)}
      undo={lastSigned(values)?.on ?? null}
      mine={{ on: today(), by }}
      save={mayRecord ? saveRegisterRow : null}
    />
  );
}
