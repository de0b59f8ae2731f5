'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useState, useTransition } from 'react';

import type { ActionResult } from '@/lib/domain/action-result';
import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import { formatPeriod } from '@/lib/domain/period';
import type { ReportAction } from '@/lib/domain/report/approval';
import type { FigureRef } from '@/lib/domain/report/narrative';
import type { Place } from '@/lib/domain/report/places';
import { otherKey, type ReportValues } from '@/lib/domain/report/values';
import type { DeskActions, DeskData } from './desk-data';
import type { PlacedText } from './remarks-panel';
import { useAutosave } from './use-autosave';

/** Numbers of other periods and units that were brought while writing, beside those that came with the page. */
function useBrought(values: ReportValues, lookUp: (ref: FigureRef) => Promise<ActionResult<IndicatorValue | null>>) {
  const [brought, setBrought] = useState<ReadonlyMap<string, IndicatorValue>>(new Map());
  const whole = useMemo(
    () => ({ ...values, others: new Map([...(values.others ?? []), ...brought]) }),
    [values, brought],
  );
  const bring = async (ref: FigureRef): Promise<boolean> => {
    const answer = await lookUp(ref);
    const value = answer.ok ? answer.value : null;
    if (typeof value?.[ref.part === 'change' ? 'value' : ref.part] !== 'number') return false;
    const other = {
      ...(ref.period === null ? {} : { period: ref.period }),
      ...(ref.unit === null ? {} : { unit: ref.unit }),
    };
    setBrought((old) => new Map(old).set(otherKey(ref.code, other), value));
    return true;
  };
  return { values: whole, bring };
}

/** What the desk does: writing, remarks and the steps of the approval; after a step the page is read again. */
export function useDesk(data: DeskData, actions: DeskActions) {
  const { input, unitId } = data;
  const period = formatPeriod(input.values.period);
  const template = input.template.id;
  const key = useMemo(() => ({ unitId, template, period }), [unitId, template, period]);
  const { narrative, signatory, signedOn } = input;
  const writing = useAutosave(actions.save, { key, draft: { narrative, signatory, signedOn }, version: data.version });
  const { values, bring } = useBrought(input.values, (ref) => actions.lookUp({ ...key, ref }));
  const router = useRouter();
  const [busy, start] = useTransition();
  const [refused, setRefused] = useState<string | null>(null);
  const [reasons, setReasons] = useState<readonly PlacedText[]>([]);
  const [placing, setPlacing] = useState(false);
  const [chosen, setChosen] = useState<Place | null>(null);
  const [wanted, setWanted] = useState<boolean | null>(null);

  const run = <T>(work: () => Promise<ActionResult<T>>, done: () => void = () => undefined) => {
    start(async () => {
      const answer = await work();
      setRefused(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      done();
      router.refresh();
    });
  };
  const move = (action: ReportAction, reason: string) => {
    const places = action === 'return' ? [...reasons] : [];
    run(
      () => actions.move({ ...key, version: writing.version, action, reason, places }),
      () => {
        setReasons([]);
      },
    );
  };
  const write = (remark: PlacedText, kind: 'return' | 'comment') => {
    setChosen(null);
    if (kind === 'return') setReasons((old) => [...old, remark]);
    else run(() => actions.comment({ ...key, remark }));
  };
  return {
    writing,
    values,
    bring,
    busy,
    refused,
    move,
    remarks: {
      reasons,
      placing,
      chosen,
      write,
      choose: setChosen,
      drop: (reason: PlacedText) => {
        setReasons((old) => old.filter((one) => one !== reason));
      },
      setPlacing: (next: boolean) => {
        setPlacing(next);
        setChosen(null);
      },
      answer: (id: number, text: string) => {
        run(() => actions.answer({ ...key, id, text }));
      },
      settle: (id: number) => {
        run(() => actions.settle({ ...key, id }));
      },
      reopen: (id: number) => {
        run(() => actions.reopen({ ...key, id }));
      },
    },
    fill: async (cells: readonly { code: string; text: string }[]) => {
      const answer = await actions.fill({ ...key, cells: [...cells] });
      if (answer.ok) router.refresh();
      return answer.ok ? { error: null, problems: [] } : { error: answer.error, problems: answer.problems ?? [] };
    },
    /** with a table of contents: as was chosen here, before the answer comes; absent: as the template says */
    contents: wanted ?? input.contents,
    chooseContents: (contents: boolean) => {
      setWanted(contents);
      run(async () => {
        const answer = await actions.chooseContents({ ...key, contents });
        if (!answer.ok) setWanted(null);
        return answer;
      });
    },
    agree: () => {
      run(() => actions.agree(key));
    },
    seen: () => {
      run(() => actions.seen(key));
    },
  };
}
