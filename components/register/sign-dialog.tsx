'use client';

import { Button, Group, Modal } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { DayInput } from '@/components/ui/day-input';
import type { StepLine } from '@/lib/domain/disclosure-procedure';
import type { RowProblem } from '@/lib/domain/register/definition';
import { FieldInput, inputId } from './field-input';
import { useProblemText } from './problem-list';

interface Props {
  readonly line: StepLine;
  readonly start: { readonly on: string; readonly by: string };
  readonly busy: boolean;
  readonly failure: { readonly code: string | null; readonly problems: readonly RowProblem[] };
  readonly onSign: (signed: { on: string; by: string }) => void;
  readonly onClose: () => void;
}

const plain = { required: true, personal: false, choices: [], suggestions: [], length: 500 } as const;

/** The day of a step and who signed it, where that is not today and the reader. */
export function SignDialog({ line, start, busy, failure, onSign, onClose }: Props) {
  const t = useTranslations('registers.procedure');
  const form = useTranslations('registers.form');
  const textOf = useProblemText();
  const [signed, setSigned] = useState(start);
  const { on, by } = line.step;
  const errorOf = (field: string): string | undefined => {
    const problem = failure.problems.find((one) => one.field === field);
    return problem && textOf(problem);
  };
  const others = failure.problems.filter(({ field }) => field !== on && field !== by);
  const set = (part: 'on' | 'by') => (value: string | readonly string[]) =>
    setSigned({ ...signed, [part]: String(value) });
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t(`steps.${on}` as never)}
      closeButtonProps={{ 'aria-label': form('cancel') }}
      transitionProps={{ duration: 0 }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSign(signed);
        }}
      >
        <ActionError
          code={failure.code === 'invalid' && others.length === 0 ? null : failure.code}
          text={others.map(textOf).join(' ')}
        />
        <DayInput
          id={inputId(on)}
          label={t('on')}
          withAsterisk
          position="right-start"
          roomy
          value={signed.on}
          error={errorOf(on)}
          onChange={set('on')}
        />
        {by !== undefined && (
          <FieldInput
            field={{ ...plain, field: by, label: t('by'), kind: 'text' }}
            value={signed.by}
            error={errorOf(by)}
            onChange={set('by')}
          />
        )}
        <Group mt="lg" gap="sm">
          <Button type="submit" loading={busy}>
            {t('sign')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {form('cancel')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
