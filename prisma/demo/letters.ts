import type { Tx } from '../../lib/data/db';
import { ACTOR } from './insert';

/** Responsible persons of the demonstration, invented like everything in it. */
const people = ['周维宁', '陈立群', '何素文', '林国栋', '孟庆山', '许若兰', '罗思齐'];

/** Townships and streets signed with the county in January of both years; the last one has not signed this year's. */
export async function insertLetters(tx: Tx, today: string): Promise<void> {
  const year = Number(today.slice(0, 4));
  const units = await tx.query<{ id: number }>(
    `select id from org_unit where kind in ('township', 'street') and valid_to is null order by code`,
  );
  const [county] = await tx.query<{ name: string }>('select name from org_unit where parent_id is null');
  for (const of of [year - 1, year])
    for (const [i, unit] of units.entries()) {
      if (of === year && i === units.length - 1) continue;
      await tx.query(
        `insert into target_letter (unit_id, year, signed_on, signed_by, signed_with, doc_no, "by")
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          unit.id,
          of,
          `${of}-01-20`,
          people[i % people.length],
          `${county?.name ?? ''}人民政府`,
          `政公责〔${of}〕${i + 1}号`,
          ACTOR,
        ],
      );
    }
  await tx.query(
    `insert into indicator_target (unit_id, code, year, value, "by")
     select unit_id, code, year - 1, value, "by" from indicator_target where year = $1`,
    [year],
  );
}
