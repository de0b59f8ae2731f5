import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';

import { Obstacle } from '@/components/report/obstacle';
import { ReportDesk } from '@/components/report/report-desk';
import { today } from '@/lib/clock';
import { findTemplate } from '@/lib/data/report-templates';
import { formatPeriod, yearPeriod } from '@/lib/domain/period';
import { writableFor } from '@/lib/domain/report/template';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import {
  agreeToTemplate,
  answerReportRemark,
  commentOnReport,
  lookUpFigure,
  lookedAtFigures,
  moveReportOn,
  reopenReportRemark,
  saveReportText,
  settleReportRemark,
} from '../actions';
import { chooseReportContents, fillReportCells } from '../cell-actions';
import { loadDesk } from './load-desk';

const actions = {
  save: saveReportText,
  move: moveReportOn,
  comment: commentOnReport,
  answer: answerReportRemark,
  settle: settleReportRemark,
  reopen: reopenReportRemark,
  seen: lookedAtFigures,
  agree: agreeToTemplate,
  fill: fillReportCells,
  chooseContents: chooseReportContents,
  lookUp: lookUpFigure,
};

export async function generateMetadata() {
  return { title: (await getTranslations('reports'))('title') };
}

export default async function ReportPage({ params, searchParams }: PageProps<'/reports/[template]'>) {
  const { scope } = await guardPage('report');
  const [{ template: id }, query] = await Promise.all([params, searchParams]);
  const template = await findTemplate(scope, id);
  if (template === null) notFound();
  // A report is of the last full year unless the address says otherwise.
  const lastYear = formatPeriod(yearPeriod(Number(today().slice(0, 4)) - 1));
  const { unit, period, units } = await readFilter(Promise.resolve({ period: lastYear, ...query }), scope);
  const obstacle = writableFor(template, { kind: unit.kind, period });
  if (obstacle !== null) return <Obstacle template={template} obstacle={obstacle} unit={unit.code} period={period} />;
  const desk = await loadDesk(scope, { unit, template, period, asOf: today() });
  // What was typed stays in the browser while the page is read again; a step of the approval begins it anew.
  const key = `${id} ${unit.code} ${formatPeriod(period)} ${desk.status} ${desk.edition}`;
  return <ReportDesk key={key} data={{ ...desk, units }} actions={actions} />;
}
