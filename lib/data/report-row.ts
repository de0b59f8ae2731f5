import 'server-only';

import { z } from 'zod';

import type { IsoDate } from '@/lib/domain/dates';
import type { ReportStatus } from '@/lib/domain/report/approval';
import type { FigureLine } from '@/lib/domain/report/frozen';
import { narrativeSchema, type Narratives } from '@/lib/domain/report/narrative';
import { read, type Tx } from './db';

export interface ReportKey {
  readonly unitId: number;
  readonly template: string;
  /** formatPeriod */
  readonly period: string;
}

/** What the office typed and signed, and how far the report has come; version 0 = nothing saved yet. */
export interface SavedReport {
  /** null until something is saved */
  readonly id: number | null;
  readonly narrative: Narratives;
  readonly signatory: string;
  readonly signedOn: IsoDate | null;
  readonly version: number;
  readonly updatedBy: string | null;
  readonly status: ReportStatus;
  readonly edition: number;
  /** slot → the version in which it last changed, and by whom */
  readonly slots: Readonly<Record<string, SlotVersion>>;
  /** the numbers as somebody last looked at them; null: nobody has */
  readonly seen: SeenFigures | null;
  /** of an office's own template: the version that was last agreed to */
  readonly templateVersion: number | null;
  /** with a table of contents; null: as the template says */
  readonly contents: boolean | null;
}

export interface SlotVersion {
  readonly version: number;
  readonly by: string;
}

export interface SeenFigures {
  readonly figures: readonly FigureLine[];
  readonly by: string;
  /** 'YYYY-MM-DDTHH:MM:SS', in Shanghai */
  readonly at: string;
}

interface ReportRow extends Record<string, unknown> {
  id: number;
  narrative: unknown;
  signatory: string | null;
  signedOn: IsoDate | null;
  version: number;
  updatedBy: string;
  status: ReportStatus;
  edition: number;
  slots: Record<string, SlotVersion>;
  seen: FigureLine[] | null;
  seenBy: string | null;
  seenAt: string | null;
  templateVersion: number | null;
  contents: boolean | null;
}

const stored = z.record(z.string(), narrativeSchema);
export const parseNarratives = (value: unknown): Narratives => stored.parse(value);

const unsaved: SavedReport = {
  id: null,
  narrative: {},
  signatory: '',
  signedOn: null,
  version: 0,
  updatedBy: null,
  status: 'draft',
  edition: 1,
  slots: {},
  seen: null,
  templateVersion: null,
  contents: null,
};

/** a moment as the office reads it */
export const LOCAL = (column: string): string =>
  `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS')`;

/** the name of an office's own template; null for a built-in one */
export const OWN_NAME = (column: string): string =>
  `(select own.name from report_template own where 'own-' || own.id = ${column})`;

const COLUMNS = `id, narrative, signatory, signed_on as "signedOn", version, updated_by as "updatedBy", status, edition,
  slots, template_version as "templateVersion", contents, seen, seen_by as "seenBy", ${LOCAL('seen_at')} as "seenAt"`;

function savedOf(row: ReportRow | undefined): SavedReport {
  if (row === undefined) return unsaved;
  const { seen, seenBy, seenAt, ...rest } = row;
  const looked = seen === null ? null : { figures: seen, by: seenBy ?? '', at: seenAt ?? '' };
  return { ...rest, narrative: parseNarratives(row.narrative), signatory: row.signatory ?? '', seen: looked };
}

export async function findReport(key: ReportKey, run: Tx['query'] = read): Promise<SavedReport> {
  const [row] = await run<ReportRow>(
    `select ${COLUMNS} from report where unit_id = $1 and template = $2 and period = $3`,
    [key.unitId, key.template, key.period],
  );
  return savedOf(row);
}

/** Writers of one report wait for each other; writers of different ones do not. */
export async function lockReport(tx: Tx, key: ReportKey): Promise<SavedReport> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('report ' || $1 || ' ' || $2 || ' ' || $3, 0))`, [
    String(key.unitId),
    key.template,
    key.period,
  ]);
  return findReport(key, tx.query);
}
