import 'server-only';

import type { IsoDate } from '@/lib/domain/dates';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from '../audit';
import { read, transaction } from '../db';
import { unitWithin } from '../unit-within';

/** A signed letter of responsibility (目标责任书) of one unit and year. */
export interface TargetLetter {
  readonly id: number;
  readonly unitId: number;
  readonly signedOn: IsoDate;
  /** the person who answers for it */
  readonly signedBy: string;
  readonly signedWith: string;
  readonly docNo: string | null;
}

const COLUMNS = `l.id, l.unit_id as "unitId", l.signed_on as "signedOn", l.signed_by as "signedBy",
  l.signed_with as "signedWith", l.doc_no as "docNo"`;

interface LetterKey {
  readonly unitId: number;
  readonly year: number;
}

/** Throws OutOfScopeError. */
export async function findLetter(scope: OrgScope, { unitId, year }: LetterKey): Promise<TargetLetter | null> {
  await unitWithin(scope, unitId);
  const [row] = await read<TargetLetter & Record<string, unknown>>(
    `select ${COLUMNS} from target_letter l where l.unit_id = $1 and l.year = $2`,
    [unitId, year],
  );
  return row ?? null;
}

/** Letters of a unit and of everything below it, by unit. Throws OutOfScopeError. */
export async function lettersBelow(scope: OrgScope, { unitId, year }: LetterKey): Promise<Map<number, TargetLetter>> {
  const unit = await unitWithin(scope, unitId);
  const rows = await read<TargetLetter & Record<string, unknown>>(
    `select ${COLUMNS} from target_letter l join org_unit u on u.id = l.unit_id
     where starts_with(u.path, $1) and l.year = $2`,
    [unit.path, year],
  );
  return new Map(rows.map((row) => [row.unitId, row]));
}

export interface WrittenLetter extends LetterKey {
  readonly signedOn: IsoDate;
  readonly signedBy: string;
  readonly signedWith: string;
  readonly docNo: string | null;
}

/** One letter a unit and year; the audit names no person. Throws OutOfScopeError. */
export async function writeLetter(scope: OrgScope, letter: WrittenLetter): Promise<void> {
  const { unitId, year, signedOn, signedBy, signedWith, docNo } = letter;
  await transaction(async (tx) => {
    await unitWithin(scope, unitId, tx.query);
    await tx.query(
      `insert into target_letter (unit_id, year, signed_on, signed_by, signed_with, doc_no, "by")
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (unit_id, year) do update set signed_on = excluded.signed_on, signed_by = excluded.signed_by,
         signed_with = excluded.signed_with, doc_no = excluded.doc_no, "by" = excluded."by", at = now()`,
      [unitId, year, signedOn, signedBy, signedWith, docNo, scope.actor],
    );
    await audit(tx, {
      actor: scope.actor,
      action: 'letter.write',
      entity: 'target_letter',
      entityId: `${unitId}/${year}`,
      unitId,
      detail: { year, signedOn, signedWith, docNo },
    });
  });
}

/** Takes a letter back, and its scan with it. Throws OutOfScopeError. */
export async function dropLetter(scope: OrgScope, { unitId, year }: LetterKey): Promise<void> {
  await transaction(async (tx) => {
    await unitWithin(scope, unitId, tx.query);
    await tx.query('delete from target_letter where unit_id = $1 and year = $2', [unitId, year]);
    await audit(tx, {
      actor: scope.actor,
      action: 'letter.delete',
      entity: 'target_letter',
      entityId: `${unitId}/${year}`,
      unitId,
      detail: { year },
    });
  });
}
