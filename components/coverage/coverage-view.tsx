import { Group, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { indicatorHref } from '@/components/figure/href';
import { DataTable } from '@/components/data-table/data-table';
import type { DataRow, MarkTone } from '@/components/data-table/types';
import { useIndicatorWords } from '@/components/figure/words';
import type { JudgedSlot, SlotState, Window, WindowState } from '@/lib/domain/disclosure-coverage';
import { coverageRate } from '@/lib/domain/disclosure-rates';
import { formatValue, NONE } from '@/lib/domain/figure/format';
import { monthText } from '@/lib/domain/period';

interface UnitItem {
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly code: string;
  readonly title: string;
  readonly slots: readonly JudgedSlot[];
}

interface Props {
  readonly items: readonly UnitItem[];
  readonly windows: readonly Window[];
  readonly kept: readonly {
    readonly unitCode: string;
    readonly unitName: string;
    readonly states: readonly (WindowState | null)[];
  }[];
  /** unit and period of the page, for the addresses of indicators */
  readonly query: string;
  /** who may record gets a link that begins the missing disclosure */
  readonly mayRecord: boolean;
}

const tones: Readonly<Record<SlotState | WindowState, MarkTone>> = {
  onTime: 'good',
  late: 'warn',
  missing: 'overdue',
  pending: 'normal',
  kept: 'good',
  notKept: 'overdue',
  open: 'attention',
  ahead: 'normal',
};

const percentText = (rate: number | null): string => formatValue({ kind: 'ratio', unit: 'percent', decimals: 1 }, rate);

const cycleText = ({ cycle }: JudgedSlot): string =>
  cycle.from === cycle.to ? monthText(cycle.from) : `${monthText(cycle.from)}–${monthText(cycle.to)}`;

/** What the catalogue asks for: how far it was met, what is missing, and who renewed the boards in the window. */
export function CoverageView(props: Props) {
  const t = useTranslations('coverage');
  const { onTimeRate, publishedRate, ...counted } = coverageRate(props.items.flatMap((item) => item.slots));
  return (
    <>
      <Title order={1}>{t('title')}</Title>
      <Text c="gray.7" mb="md">
        {counted.due + counted.pending === 0
          ? t('nothing')
          : t('summary', { ...counted, rate: percentText(onTimeRate), published: percentText(publishedRate) })}
      </Text>
      <AsIndicators query={props.query} />
      <Open {...props} />
      <ByUnit items={props.items} />
      {props.windows.length > 0 && <Windows {...props} />}
    </>
  );
}

const shownIndicators = [
  'disclosure.catalogueOnTimeRate',
  'disclosure.cataloguePublishedRate',
  'disclosure.windowKeptRate',
] as const;

/** The same numbers by months, units and years: the indicators that the page is counted by. */
function AsIndicators({ query }: Pick<Props, 'query'>) {
  const t = useTranslations('coverage');
  const words = useIndicatorWords();
  return (
    <Group component="p" gap="md" mb="md" fz="sm">
      {t('asIndicators')}
      {shownIndicators.map((code) => (
        <Link key={code} href={indicatorHref(code, query)}>
          {words.name(code)}
        </Link>
      ))}
    </Group>
  );
}

const waiting: readonly SlotState[] = ['missing', 'pending'];

function Open({ items, mayRecord }: Props) {
  const t = useTranslations('coverage');
  const open = items
    .flatMap((item) => item.slots.filter((s) => waiting.includes(s.state)).map((slot) => ({ item, slot })))
    .sort((a, b) => (a.slot.due < b.slot.due ? -1 : 1));
  const rows = open.map(({ item, slot }): DataRow => {
    const address = new URLSearchParams({
      unit: item.unitCode,
      catalogueCode: item.code,
      title: item.title,
    }).toString();
    return {
      id: `${item.unitId}-${item.code}-${slot.cycle.from}`,
      cells: {
        state: { text: '', sort: slot.state, mark: { tone: tones[slot.state], word: t(`states.${slot.state}`) } },
        dueOn: { text: slot.due },
        unit: { text: item.unitName },
        item: {
          text: item.title,
          detail: item.code,
          ...(mayRecord ? { href: `/registers/disclosures/new?${address}` } : {}),
        },
        cycle: { text: cycleText(slot) },
      },
    };
  });
  const columns = (['state', 'dueOn', 'unit', 'item', 'cycle'] as const).map((id) => ({
    id,
    label: t(`columns.${id}`),
  }));
  return (
    <section aria-labelledby="coverage-open">
      <Title order={2} size="h4" id="coverage-open" mb="xs">
        {t('open', { count: rows.length })}
      </Title>
      {rows.length > 0 ? <DataTable name={t('open', { count: rows.length })} columns={columns} rows={rows} /> : null}
    </section>
  );
}

const counts = ['due', 'onTime', 'late', 'missing', 'pending'] as const;

function ByUnit({ items }: Pick<Props, 'items'>) {
  const t = useTranslations('coverage');
  const units = new Map<string, { name: string; slots: JudgedSlot[] }>();
  for (const { unitCode, unitName, slots } of items) {
    const known = units.get(unitCode) ?? { name: unitName, slots: [] };
    units.set(unitCode, { ...known, slots: [...known.slots, ...slots] });
  }
  if (units.size === 0) return null;
  const rows = [...units].map(([code, { name, slots }]): DataRow => {
    const rate = coverageRate(slots);
    return {
      id: code,
      cells: {
        unit: { text: name, href: `/coverage?${new URLSearchParams({ unit: code }).toString()}` },
        ...Object.fromEntries(counts.map((id) => [id, { text: String(rate[id]), sort: rate[id] }])),
        rate: { text: percentText(rate.onTimeRate), sort: rate.onTimeRate, detail: `${rate.onTime} / ${rate.due}` },
      },
    };
  });
  const columns = [
    { id: 'unit', label: t('columns.unit') },
    ...counts.map((id) => ({ id, label: t(`columns.${id}`), numeric: true })),
    { id: 'rate', label: t('columns.rate'), numeric: true, hint: t('rateHint') },
  ];
  return (
    <section aria-labelledby="coverage-units">
      <Title order={2} size="h4" id="coverage-units" mt="lg" mb="xs">
        {t('byUnit')}
      </Title>
      <DataTable name={t('byUnit')} columns={columns} rows={rows} />
    </section>
  );
}

function Windows({ windows, kept }: Props) {
  const t = useTranslations('coverage');
  const rows = kept.map(({ unitCode, unitName, states }): DataRow => ({
    id: unitCode,
    cells: {
      unit: { text: unitName },
      ...Object.fromEntries(
        states.map((state, i) => [
          windows[i]?.from ?? String(i),
          state === null
            ? { text: NONE, sort: null }
            : { text: '', sort: state, mark: { tone: tones[state], word: t(`windows.${state}`) } },
        ]),
      ),
    },
  }));
  const columns = [
    { id: 'unit', label: t('columns.unit') },
    ...windows.map(({ from, to }) => ({ id: from, label: `${from} – ${to.slice(5)}` })),
  ];
  return (
    <section aria-labelledby="coverage-windows">
      <Title order={2} size="h4" id="coverage-windows" mt="lg" mb="xs">
        {t('window')}
      </Title>
      <Text size="sm" c="gray.7" mb="xs">
        {t('windowHint')}
      </Text>
      <DataTable name={t('window')} columns={columns} rows={rows} />
    </section>
  );
}
