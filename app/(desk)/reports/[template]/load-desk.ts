import type { AskedReport } from '@/lib/data/report-numbers';
import { findOwnTemplate } from '@/lib/data/report-templates';
import { timeSpent } from '@/lib/data/report-burden';
import { readEvents, readRemarks } from '@/lib/data/report-remarks';
import type { SavedReport } from '@/lib/data/report-row';
import { readVersions } from '@/lib/data/report-versions';
import { readNotes } from '@/lib/data/reporting/plausible';
import { loadReport, type Edition } from '@/lib/data/reports';
import { isFrozen } from '@/lib/domain/report/approval';
import { formatPeriod } from '@/lib/domain/period';
import { composeReport } from '@/lib/domain/report/compose';
import { changedFigures, figureLines } from '@/lib/domain/report/frozen';
import { textOfNarrative } from '@/lib/domain/report/narrative';
import type { ReportNote } from '@/lib/domain/report/notes';
import { slotsOf, type Template } from '@/lib/domain/report/template';
import type { OrgScope } from '@/lib/domain/scope';
import { translator } from '@/lib/i18n/translator';

/** One report with everything beside it: remarks, events, versions, and the numbers that changed. */
export async function loadDesk(scope: OrgScope, asked: Omit<AskedReport, 'refs' | 'whole'>) {
  const { input, saved, edition } = await loadReport(scope, { ...asked, whole: true });
  const { id, seen } = saved;
  const key = { unitId: asked.unit.id, template: asked.template.id, period: formatPeriod(asked.period) };
  const [beside, template, spent, notes] = await Promise.all([
    readBeside(id),
    changedTemplate(scope, asked.template, saved),
    timeSpent(key),
    notesOf(scope, asked),
  ]);
  return {
    input,
    unitId: asked.unit.id,
    version: saved.version,
    status: saved.status,
    edition: saved.edition,
    role: scope.role,
    changedTemplate: template,
    ...beside,
    spent,
    notes,
    ...(edition === null ? sinceLook(seen, input) : sinceFrozen(edition, input)),
  };
}

/** How the office's own template differs from the one that the report was begun with; null where it does not. */
async function changedTemplate(scope: OrgScope, template: Template, saved: SavedReport) {
  const own = saved.id === null ? null : await findOwnTemplate(scope, template.id);
  if (own === null || isFrozen(saved.status) || own.version === saved.templateVersion) return null;
  const slots = new Set(slotsOf(template).map((s) => s.slot));
  const lost = Object.entries(saved.narrative).filter(([slot]) => !slots.has(slot));
  return {
    name: own.name,
    version: own.version,
    by: own.updatedBy,
    at: own.updatedAt,
    lost: lost.map(([, text]) => textOfNarrative(text)).filter((text) => text !== ''),
  };
}

const CLOSED = /[。！？.!?]$/;

/** What units wrote of odd numbers of the period, in the words of a report: reports are Chinese whoever reads them. */
async function notesOf(scope: OrgScope, { unit, period }: Pick<AskedReport, 'unit' | 'period'>): Promise<ReportNote[]> {
  const [notes, t] = await Promise.all([
    readNotes(scope, { unitId: unit.id, ...period }),
    translator('zh-CN', 'plausibility'),
  ]);
  return notes.map((note) => {
    const text = note.text.trim();
    const sentence = t('sentence', {
      unit: note.unitCode === unit.code ? '' : note.unitName,
      year: String(Math.floor(note.month / 100)),
      month: String(note.month % 100),
      measure: t(`measures.${note.measure}`),
      text: CLOSED.test(text) ? text : `${text}。`,
    });
    return { ...note, sentence };
  });
}

type Loaded = Awaited<ReturnType<typeof loadReport>>;

/** A report that nobody has saved yet has nothing beside it. */
async function readBeside(id: number | null) {
  if (id === null) return { remarks: [], events: [], versions: [] };
  const [remarks, events, versions] = await Promise.all([readRemarks(id), readEvents(id), readVersions(id)]);
  return { remarks, events, versions };
}

const linesNow = (input: Loaded['input']) => figureLines(composeReport(input));

/** What changed since somebody last looked at the draft. */
const sinceLook = (seen: Loaded['saved']['seen'], input: Loaded['input']) => ({
  frozen: null,
  accepted: null,
  changes: seen === null ? [] : changedFigures(seen.figures, linesNow(input)),
  since: seen === null ? null : { by: seen.by, at: seen.at },
  corrected: [],
});

/** What changed since the report was accepted. */
const sinceFrozen = (edition: Edition, input: Loaded['input']) => ({
  frozen: edition.frozen.document,
  accepted: acceptedOf(edition),
  changes: changedFigures(edition.frozen.figures, linesNow(input)),
  since: { by: edition.frozenBy, at: edition.frozenAt },
  corrected: edition.changes,
});

const acceptedOf = ({ edition, sha256, frozenAt, frozenBy, frozen }: Edition) => ({
  edition,
  sha256,
  frozenAt,
  frozenBy,
  asOf: frozen.asOf,
});
