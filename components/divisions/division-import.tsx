'use client';

import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { useProgress } from '@/components/import/use-progress';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import type { DivisionReview } from '@/lib/domain/division-review';
import { DivisionResult } from './division-result';

type Run = (order: { code: string }) => Promise<ActionResult<DivisionReview>>;

interface Props {
  readonly chosen: { readonly code: string; readonly way: readonly string[]; readonly units: number };
  readonly check: Run;
  readonly apply: Run;
}

const failures = new Set(['unknown', 'forbidden']);
const reason = (code: string): string => (failures.has(code) ? code : 'failed');

/** What is left to write; nothing of what has been. */
const changesOf = (review: DivisionReview | null): number =>
  review === null || review.applied ? 0 : review.counts.inserted + review.counts.updated;

/** Look first, then import what was shown. */
export function DivisionImport({ chosen, check, apply }: Props) {
  const t = useTranslations('admin.divisions');
  const [review, setReview] = useState<DivisionReview | null>(null);
  const checking = useAction(check, setReview);
  const applying = useAction(apply, setReview);
  const order = { code: chosen.code };
  const changes = changesOf(review);
  return (
    <section aria-labelledby="chosen">
      <Title order={2} id="chosen" mt="lg">
        {chosen.way.length === 0 ? t('country') : chosen.way.join(' / ')}
      </Title>
      <Text c="gray.8">{t('holds', { count: chosen.units })}</Text>
      <Group my="sm">
        <Button
          variant={review === null ? 'filled' : 'default'}
          loading={checking.busy}
          disabled={applying.busy}
          onClick={() => checking.send(order)}
        >
          {t(review === null ? 'check' : 'checkAgain')}
        </Button>
        {changes > 0 && (
          <Button loading={applying.busy} disabled={checking.busy} onClick={() => applying.send(order)}>
            {t('apply', { count: changes })}
          </Button>
        )}
      </Group>
      <div role="status" aria-live="polite">
        {checking.busy && <Text>{t('checking')}</Text>}
        {applying.busy && <Written total={changes} />}
        <Failed code={applying.failure.code ?? checking.failure.code} />
      </div>
      {review && <DivisionResult review={review} />}
    </section>
  );
}

function Written({ total }: { readonly total: number }) {
  const t = useTranslations('admin.divisions');
  const written = useProgress('/admin/units/divisions/progress');
  return <Text>{written < total ? t('writing', { written, total }) : t('finishing')}</Text>;
}

function Failed({ code }: { readonly code: string | null }) {
  const t = useTranslations('admin.divisions');
  if (code === null) return null;
  return (
    <Alert color="red.9" variant="outline" role="alert">
      {t(`failures.${reason(code)}`)}
    </Alert>
  );
}
