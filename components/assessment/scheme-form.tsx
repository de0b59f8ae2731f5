'use client';

import { Alert, Button, List, MultiSelect, Text, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { useUnsavedGuard } from '@/components/register/use-unsaved-guard';
import { ActionError } from '@/components/ui/action-error';
import { useProblemText } from '@/components/ui/use-problem-text';
import { typedWeights } from '@/lib/domain/assessment/draft';
import { unitKinds } from '@/lib/domain/org-unit';
import classes from './assessment.module.css';
import { ItemFields } from './item-fields';
import { useSchemeForm, type FormStart, type SaveScheme } from './use-scheme-form';
import { useRefusalText } from './words';

interface Props {
  readonly start: FormStart;
  readonly save: SaveScheme;
}

/** A scheme with its items; the weights have to add up before it can be saved. */
export function SchemeForm({ start, save }: Props) {
  const t = useTranslations('assessment.form');
  const form = useSchemeForm(start, save);
  const refusal = useRefusalText();
  const problems = useTranslations('problems');
  const { failure } = form;
  useUnsavedGuard(form.dirty, t('leave'));
  const wrong = failure.problems.map(({ field, code, found = '', expected = '' }) => {
    const at = /^items\.(\d+)/.exec(field);
    const text = problems.has(code)
      ? problems(code, { found, expected })
      : problems('invalid_type', { found, expected });
    return at === null ? text : `${t('item', { n: Number(at[1]) + 1 })}：${text}`;
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <ActionError code={failure.code} text={refusal(failure.code)} />
      {wrong.length > 0 && (
        <Alert color="red.9" variant="outline" mb="md">
          <List size="sm">
            {wrong.map((text, i) => (
              <List.Item key={`${i} ${text}`}>{text}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Head form={form} />
      <Title order={2} size="h4" mt="lg">
        {t('items')}
      </Title>
      <Text size="sm" c="gray.7" mb="xs">
        {t('percentHint')}
      </Text>
      {form.items.map((item, at) => (
        <ItemFields
          key={item.key}
          at={at}
          item={item}
          problems={failure.problems}
          onChange={(part) => form.changeItem(at, part)}
          onRemove={() => form.remove(at)}
          onUp={at === 0 ? null : () => form.up(at)}
        />
      ))}
      <Foot form={form} />
    </form>
  );
}

type Form = ReturnType<typeof useSchemeForm>;

function Head({ form }: { readonly form: Form }) {
  const t = useTranslations('assessment.form');
  const kinds = useTranslations('units.kinds');
  const errorOf = useProblemText(form.failure.problems);
  const text = (
    field: 'title' | 'year' | 'fullPoints' | 'minRatedShare' | 'commendAt' | 'criticiseBelow',
    w: number,
  ) => (
    <TextInput
      label={t(field)}
      w={w}
      maxLength={120}
      {...(field === 'title' ? {} : { inputMode: 'decimal' as const })}
      value={form.head[field]}
      error={errorOf(field)}
      onChange={(event) => form.changeHead({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <div className={classes['line']}>
        {text('title', 420)}
        {text('year', 90)}
        {text('fullPoints', 90)}
        <MultiSelect
          label={t('kinds')}
          data={unitKinds.map((value) => ({ value, label: kinds(value) }))}
          value={[...form.head.kinds]}
          error={errorOf('kinds')}
          onChange={(value) => form.changeHead({ kinds: value })}
          miw={240}
        />
      </div>
      <div className={classes['line']}>
        {text('minRatedShare', 290)}
        {text('commendAt', 290)}
        {text('criticiseBelow', 290)}
      </div>
    </>
  );
}

function Foot({ form }: { readonly form: Form }) {
  const t = useTranslations('assessment.form');
  const sum = typedWeights(form.items);
  const right = sum === Number(form.head.fullPoints);
  return (
    <div className={classes['steps']} style={{ marginTop: 16, alignItems: 'center' }}>
      <Button variant="default" onClick={form.add}>
        {t('add')}
      </Button>
      <Button type="submit" loading={form.busy}>
        {t('save')}
      </Button>
      <Text size="sm" c={right ? 'gray.7' : 'red.9'} role="status">
        {right ? t('sumRight', { sum }) : t('sum', { sum, full: form.head.fullPoints })}
      </Text>
    </div>
  );
}
