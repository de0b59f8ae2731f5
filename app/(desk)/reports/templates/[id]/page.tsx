import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { TemplateDesk } from '@/components/report-template/template-desk';
import { today } from '@/lib/clock';
import { findOwnTemplate } from '@/lib/data/report-templates';
import { gatherValues } from '@/lib/data/report-values';
import { firstOffered } from '@/lib/data/unit-choices';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { yearPeriod, formatPeriod } from '@/lib/domain/period';
import { writableFor, type Template } from '@/lib/domain/report/template';
import type { OrgScope } from '@/lib/domain/scope';
import { readFilter, type ReadFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { previewReportTemplate, saveReportTemplate } from '../actions';

export async function generateMetadata() {
  return { title: (await getTranslations('templates'))('title') };
}

/** The unit of the address, or the first one that writes the template. */
async function unitFor(scope: OrgScope, template: Template, { unit, units, period }: ReadFilter): Promise<OrgUnit> {
  const writes = (one: OrgUnit) => writableFor(template, { kind: one.kind, period }) === null;
  if (writes(unit)) return unit;
  const other = units === null ? await firstOffered(scope, { kinds: template.kinds }) : units.find(writes);
  return other ?? unit;
}

export default async function TemplatePage({ params, searchParams }: PageProps<'/reports/templates/[id]'>) {
  const { scope } = await guardPage('report');
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const own = await findOwnTemplate(scope, id);
  if (own === null) notFound();
  if (!own.editable) forbidden();
  const { basis, unitName, version, name, offered, body } = own;
  const year = own.body.years?.to ?? Number(today().slice(0, 4)) - 1;
  const span = `${formatPeriod(yearPeriod(year))}${body.halfYearly === true ? 'H1' : ''}`;
  const filter = await readFilter(Promise.resolve({ period: span, ...query }), scope);
  const template = { ...body, id };
  const unit = await unitFor(scope, template, filter);
  const { period } = filter;
  const values = await gatherValues(scope, { unit, template, period, asOf: today(), whole: true });
  const draft = { name, offered, body };
  return (
    <TemplateDesk
      key={id}
      data={{ id, basis, unitName, version, draft, values, unit, units: filter.units }}
      save={saveReportTemplate}
      read={previewReportTemplate}
    />
  );
}
