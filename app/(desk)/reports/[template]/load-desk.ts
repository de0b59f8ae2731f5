import type { AskedReport } from '@/lib/data/report-numbers';
import { readEvents, readRemarks } from '@/lib/data/report-remarks';
import { readVersions } from '@/lib/data/report-versions';
import { loadReport, type Edition } from '@/lib/data/reports';
import { composeReport } from '@/lib/domain/report/compose';
import { changedFigures, figureLines } from '@/lib/domain/report/frozen';
import type { OrgScope } from '@/lib/domain/scope';

/** One report with everything beside it: remarks, events, versions, and the numbers that changed. */
export async function loadDesk(scope: OrgScope, asked: Omit<AskedReport, 'refs' | 'whole'>) {
  const { input, saved, edition } = await loadReport(scope, { ...asked, whole: true });
  const { id, seen } = saved;
  const [remarks, events, versions] = await Promise.all(
    id === null ? [[], [], []] : ([readRemarks(id), readEvents(id), readVersions(id)] as const),
  );
  const now = figureLines(composeReport(input));
  const before = edition === null ? seen?.figures : edition.frozen.figures;
  const since = edition === null ? seen : { by: edition.frozenBy, at: edition.frozenAt };
  return {
    input,
    unitId: asked.unit.id,
    version: saved.version,
    status: saved.status,
    edition: saved.edition,
    role: scope.role,
    frozen: edition?.frozen.document ?? null,
    accepted: edition === null ? null : acceptedOf(edition),
    remarks,
    events,
    versions,
    changes: before === undefined ? [] : changedFigures(before, now),
    since: since === null ? null : { by: since.by, at: since.at },
    corrected: edition?.changes ?? [],
  };
}

const acceptedOf = ({ edition, sha256, frozenAt, frozenBy, frozen }: Edition) => ({
  edition,
  sha256,
  frozenAt,
  frozenBy,
  asOf: frozen.asOf,
});
