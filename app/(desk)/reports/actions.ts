'use server';

import { z } from 'zod';

import { today } from '@/lib/clock';
import { burdenNow } from '@/lib/data/report-burden';
import { saveFontProfile } from '@/lib/data/report-fonts';
import { moveReport } from '@/lib/data/report-move';
import { answerRemark, comment, reopenRemark, settleRemark } from '@/lib/data/report-remarks';
import { saveReport, type SavedChange, type SaveRefusal } from '@/lib/data/report-save';
import { noteTemplate } from '@/lib/data/report-templates-write';
import { noteFigures, noteSeen } from '@/lib/data/report-versions';
import { loadReport } from '@/lib/data/reports';
import type { ActionResult } from '@/lib/domain/action-result';
import { isRealDate } from '@/lib/domain/dates';
import { reportActions } from '@/lib/domain/report/approval';
import { checkReport } from '@/lib/domain/report/checks';
import { composeReport } from '@/lib/domain/report/compose';
import { fontProfileNames } from '@/lib/domain/report/fonts';
import { figureLines } from '@/lib/domain/report/frozen';
import { figureRef, narrativeSchema } from '@/lib/domain/report/narrative';
import { action } from '@/lib/gate/action';
import { askedReport, hasSlots, keyFields, refOutside } from './asked-report';

/** A save holds the work since the one before; longer than this nobody works without one. */
const MOST_SECONDS = 3600;

const saving = z.object({
  ...keyFields,
  version: z.number().int().min(0),
  narrative: z.record(z.string().max(80), narrativeSchema),
  signatory: z.string().trim().max(200).optional(),
  signedOn: z.string().refine(isRealDate).nullable().optional(),
  seconds: z.number().int().min(0).max(MOST_SECONDS),
});

type KeptText =
  (Omit<SavedChange, 'begins'> & { readonly kept: true }) | { readonly kept: false; readonly refusal: SaveRefusal };

/** Writes the typed text; 'conflict' where somebody wrote the same field meanwhile, 'locked' where it is not a draft. */
export const saveReportText = action(
  { name: 'saveReportText', permission: 'report', schema: saving },
  async ({ signatory, signedOn, ...typed }, { scope }): Promise<ActionResult<KeptText>> => {
    const signed = {
      ...(signatory === undefined ? {} : { signatory }),
      ...(signedOn === undefined ? {} : { signedOn }),
    };
    const asked = await askedReport(scope, { ...typed, asOf: today() });
    if (!hasSlots(asked.template, typed.narrative)) return { ok: false, error: 'invalid' };
    const saved = await saveReport(scope, { ...typed, ...signed });
    if (!saved.ok) return { ok: true, value: { kept: false, refusal: saved.error } };
    const { version, others, othersBy, begins } = saved.value;
    if (begins) {
      const { input } = await loadReport(scope, asked);
      const figures = figureLines(composeReport(input));
      await noteFigures(scope, { ...typed, version, figures, burden: burdenNow(input) });
    }
    return { ok: true, value: { kept: true, version, others, othersBy } };
  },
);

const place = z.object({
  chapter: z.string().max(80),
  place: z.string().max(120),
  quote: z.string().max(200),
  text: z.string().trim().min(1).max(1000),
});

const moving = z.object({
  ...keyFields,
  version: z.number().int().min(1),
  action: z.enum(reportActions),
  reason: z.string().trim().max(1000),
  places: z.array(place).max(200),
});

/** One step of the approval, judged by the rules as the report stands now. */
export const moveReportOn = action(
  { name: 'moveReportOn', permission: 'report', schema: moving },
  async (asked, { scope }) => {
    const { input } = await loadReport(scope, await askedReport(scope, { ...asked, asOf: today() }));
    const errors = checkReport(input).filter((p) => p.severity === 'error').length;
    return moveReport(scope, { ...asked, errors, input });
  },
);

/** A word on one place. */
export const commentOnReport = action(
  { name: 'commentOnReport', permission: 'report', schema: z.object({ ...keyFields, remark: place }) },
  async (asked, { scope }) => comment(scope, asked),
);

const onRemark = z.object({ ...keyFields, id: z.number().int() });

/** Somebody who may read the report says something to a remark. */
export const answerReportRemark = action(
  {
    name: 'answerReportRemark',
    permission: 'report',
    schema: onRemark.extend({ text: z.string().trim().min(1).max(1000) }),
  },
  async (asked, { scope }) => answerRemark(scope, asked),
);

/** A remark is dealt with. */
export const settleReportRemark = action(
  { name: 'settleReportRemark', permission: 'report', schema: onRemark },
  async (asked, { scope }) => settleRemark(scope, asked),
);

/** It is not, after all. */
export const reopenReportRemark = action(
  { name: 'reopenReportRemark', permission: 'report', schema: onRemark },
  async (asked, { scope }) => reopenRemark(scope, asked),
);

/** The changed numbers have been looked at. */
export const lookedAtFigures = action(
  { name: 'lookedAtFigures', permission: 'report', schema: z.object(keyFields) },
  async (asked, { scope }) => {
    const { input } = await loadReport(scope, await askedReport(scope, { ...asked, asOf: today() }));
    await noteSeen(scope, { ...asked, figures: figureLines(composeReport(input)) });
    return { ok: true, value: null };
  },
);

/** The changed template of an office has been noticed. */
export const agreeToTemplate = action(
  { name: 'agreeToTemplate', permission: 'report', schema: z.object(keyFields) },
  async (key, { scope }) => {
    await noteTemplate(scope, key);
    return { ok: true, value: null };
  },
);

/** The number of another period or unit that typed text is about to show; null where there is none. */
export const lookUpFigure = action(
  { name: 'lookUpFigure', permission: 'report', schema: z.object({ ...keyFields, ref: figureRef }) },
  async ({ ref, ...key }, { scope }) => ({
    ok: true,
    value: await refOutside(scope, { ...key, ref, asOf: today() }),
  }),
);

/** The names of the fonts in every Word file of the office. */
export const saveReportFonts = action(
  { name: 'saveReportFonts', permission: 'administer', schema: z.object({ profile: z.enum(fontProfileNames) }) },
  async ({ profile }, { scope }) => {
    await saveFontProfile(scope, profile);
    return { ok: true, value: null };
  },
);
