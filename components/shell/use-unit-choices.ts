import { useEffect, useState } from 'react';

import type { OrgUnit } from '@/lib/domain/org-unit';
import type { OfferRule, UnitChoices } from '@/lib/domain/unit-choice';

/** So long after the last key the server is asked. */
const LAG_MS = 200;

interface Asked {
  /** '' for what lies around `near` */
  readonly search: string;
  /** code; null for the top of the scope */
  readonly near: string | null;
  readonly offer: OfferRule;
  /** nothing is asked before somebody opens the list */
  readonly wanted: boolean;
}

interface Answer {
  readonly address: string;
  /** null: the server did not answer */
  readonly found: UnitChoices | null;
}

function addressOf({ search, near, offer }: Asked): string {
  const query = new URLSearchParams();
  if (search !== '') query.set('search', search);
  else if (near !== null) query.set('near', near);
  if (offer.open === true) query.set('open', '1');
  if (offer.kinds !== undefined) query.set('kinds', offer.kinds.join(','));
  return `/units?${query.toString()}`;
}

async function fetchChoices(address: string, signal: AbortSignal): Promise<UnitChoices | null> {
  try {
    const response = await fetch(address, { signal });
    return response.ok ? ((await response.json()) as UnitChoices) : null;
  } catch {
    return null;
  }
}

/** The unit of a number; null when the server does not give it. */
export async function fetchUnit(id: number, signal: AbortSignal): Promise<OrgUnit | null> {
  const found = await fetchChoices(`/units?id=${id}`, signal);
  return found?.units.find((unit) => unit.id === id) ?? null;
}

/** What the server finds; until the new answer has come the last one stands, `waiting`. */
export function useUnitChoices(asked: Asked): { found: UnitChoices | null; waiting: boolean; failed: boolean } {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const address = addressOf(asked);
  const { wanted, search } = asked;
  useEffect(() => {
    if (!wanted) return undefined;
    const over = new AbortController();
    const ask = async () => {
      const found = await fetchChoices(address, over.signal);
      if (!over.signal.aborted) setAnswer({ address, found });
    };
    const timer = setTimeout(() => void ask(), search === '' ? 0 : LAG_MS);
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [wanted, address, search]);
  const waiting = answer?.address !== address;
  return { found: answer?.found ?? null, waiting, failed: answer !== null && !waiting && answer.found === null };
}
