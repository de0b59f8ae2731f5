'use client';

import { useEffect, useRef, useState } from 'react';

import type { ActionResult } from '@/lib/domain/action-result';
import { chartCodesOf, partMeasuresOf, unitCodesOf, type TemplateBody } from '@/lib/domain/report/template';
import type { ReportValues } from '@/lib/domain/report/values';

export type ReadValues = (input: {
  unitId: number;
  period: string;
  body: TemplateBody;
}) => Promise<ActionResult<ReportValues>>;

interface Asked {
  readonly unitId: number;
  readonly period: string;
  readonly body: TemplateBody;
}

/** What must be read anew: the whole catalogue is there, but charts, parts and units are read as a template asks for them. */
const wanted = ({ unitId, period, body }: Asked): string =>
  JSON.stringify([unitId, period, chartCodesOf(body), partMeasuresOf(body), unitCodesOf(body)]);

/** Long enough not to read at every letter. */
const PAUSE_MS = 500;

/** The numbers of the preview; `waiting` while those of another unit, period or block are on their way. */
export function usePreview(first: ReportValues, asked: Asked, read: ReadValues) {
  const [values, setValues] = useState(first);
  const [failure, setFailure] = useState<string | null>(null);
  const [shown, setShown] = useState(() => wanted(asked));
  const now = wanted(asked);
  const latest = useRef(asked);
  useEffect(() => {
    latest.current = asked;
  });
  useEffect(() => {
    if (now === shown) return;
    let current = true;
    const timer = setTimeout(() => {
      void read(latest.current)
        .catch(() => ({ ok: false, error: 'unexpected' }) as const)
        .then((answer) => {
          if (!current) return;
          setFailure(answer.ok ? null : answer.error);
          setShown(now);
          if (answer.ok) setValues(answer.value);
        });
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [now, read, shown]);
  return { values, failure, waiting: now !== shown };
}
