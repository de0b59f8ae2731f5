import { Text } from '@mantine/core';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';

import { SchemeForm } from '@/components/assessment/scheme-form';
import { TextLink } from '@/components/register/links';
import { PageHead } from '@/components/ui/page-head';
import { today } from '@/lib/clock';
import { listAssessments } from '@/lib/data/assessment/assessment-row';
import { blankDraftItem, draftOf, type SchemeDraft } from '@/lib/domain/assessment/draft';
import { copyScheme, presetNames, presetScheme } from '@/lib/domain/assessment/preset';
import type { AssessmentScheme } from '@/lib/domain/assessment/scheme';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { first } from '../../search-params';
import { saveAssessment } from '../actions';

export async function generateMetadata() {
  return { title: (await getTranslations('assessment'))('new.title') };
}

/** A preset by name, an earlier scheme by number (as this year's), or nothing but the frame. */
function startOf(from: string, schemes: ReadonlyMap<string, AssessmentScheme>, year: number): SchemeDraft {
  const copied = schemes.get(from);
  if (copied !== undefined) return draftOf(copyScheme(copied, year));
  if (from === 'blank') return { ...draftOf(presetScheme('office', year)), title: '', items: [blankDraftItem] };
  return draftOf(presetScheme(presetNames.find((name) => name === from) ?? 'office', year));
}

/** A new scheme of the unit in the filter; ?from= a preset, the number of an earlier one, or 'blank'. */
export default async function NewSchemePage({ searchParams }: PageProps<'/assessments/new'>) {
  const { scope } = await guardPage('assess');
  const [{ unit }, all, t, query] = await Promise.all([
    readFilter(searchParams, scope),
    listAssessments(scope),
    getTranslations('assessment'),
    searchParams,
  ]);
  const year = Number(today().slice(0, 4));
  const from = first(query['from']) ?? (unit.kind === 'county' ? 'office' : 'village');
  const schemes = new Map(all.map((one) => [String(one.id), one.scheme]));
  const starts = [
    ...presetNames.map((name) => ({ from: name, label: t(`new.presets.${name}`) })),
    ...all.map((one) => ({
      from: String(one.id),
      label: t('new.copy', { year: String(one.year), title: one.scheme.title }),
    })),
    { from: 'blank', label: t('new.blank') },
  ];
  return (
    <>
      <TextLink href="/assessments">← {t('title')}</TextLink>
      <PageHead title={`${t('new.title')} · ${unit.name}`} />
      <Text size="sm" maw={900}>
        {t('new.about')}
      </Text>
      <Text size="sm" mb="sm">
        {t('new.from')}{' '}
        {starts.map((start) => (
          <Link
            key={start.from}
            href={`/assessments/new?${new URLSearchParams({ unit: unit.code, from: start.from }).toString()}`}
            aria-current={start.from === from ? 'true' : undefined}
            style={{ marginRight: 12, fontWeight: start.from === from ? 600 : 400 }}
          >
            {start.label}
          </Link>
        ))}
      </Text>
      <SchemeForm
        key={`${unit.id} ${from}`}
        start={{ id: null, unitId: unit.id, version: 0, draft: startOf(from, schemes, year) }}
        save={saveAssessment}
      />
    </>
  );
}
