'use client';

import { Checkbox, Group, MultiSelect, Select, TagsInput, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { speak, unspeak } from '@/lib/domain/report/spoken';
import type { TemplateBody } from '@/lib/domain/report/template';
import { isPrescribed } from '@/lib/domain/report/template-form';
import { unitKinds } from '@/lib/domain/org-unit';
import { useEditor } from './editor-context';
import { Faults } from './faults';
import { useSpeech } from './use-speech';

interface Props {
  readonly name: string;
  readonly offered: boolean;
  readonly setName: (name: string) => void;
  readonly setOffered: (offered: boolean) => void;
}

const spans = ['year', 'half', 'any'] as const;
type Span = (typeof spans)[number];

const spanOf = ({ yearly, halfYearly }: TemplateBody): Span => {
  if (halfYearly === true) return 'half';
  return yearly ? 'year' : 'any';
};

const withSpan = ({ halfYearly: _, ...body }: TemplateBody, span: Span): TemplateBody => ({
  ...body,
  yearly: span === 'year',
  ...(span === 'half' ? { halfYearly: true as const } : {}),
});

const withContents = ({ contents: _, ...body }: TemplateBody, wanted: boolean): TemplateBody =>
  wanted ? { ...body, contents: true } : body;

/** Name, who writes it, for which periods, and the title of the report in parts that do not break. */
export function TemplateFrame({ name, offered, setName, setOffered }: Props) {
  const t = useTranslations('templates.frame');
  const kinds = useTranslations('units');
  const speech = useSpeech();
  const { body, basis, faults, change } = useEditor();
  return (
    <>
      <Group align="flex-start" gap="sm">
        <TextInput
          label={t('name')}
          value={name}
          maxLength={60}
          w={260}
          error={name.trim() === '' ? t('noName') : undefined}
          onChange={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
        />
        <Select
          label={t('span')}
          data={spans.map((value) => ({ value, label: t(`spans.${value}`) }))}
          value={spanOf(body)}
          allowDeselect={false}
          disabled={isPrescribed(basis)}
          w={150}
          onChange={(span) => {
            if (span !== null) change((now) => withSpan(now, span));
          }}
        />
        <MultiSelect
          label={t('kinds')}
          data={unitKinds.map((value) => ({ value, label: kinds(`kinds.${value}`) }))}
          value={[...body.kinds]}
          w={320}
          onChange={(next) => {
            change((now) => ({ ...now, kinds: unitKinds.filter((kind) => next.includes(kind)) }));
          }}
        />
      </Group>
      <TagsInput
        mt="sm"
        label={t('title')}
        description={t('titleHint')}
        value={body.title.map((part) => speak(part, speech))}
        splitChars={['|']}
        onChange={(parts) => {
          change((now) => ({ ...now, title: parts.map((part) => unspeak(part, speech)) }));
        }}
      />
      <Faults faults={faults.filter(({ where }) => where === '' || where === 'title')} />
      <Checkbox
        mt="sm"
        label={t('contents')}
        description={t('contentsHint')}
        checked={body.contents === true}
        onChange={({ currentTarget }) => {
          const { checked } = currentTarget;
          change((now) => withContents(now, checked));
        }}
      />
      <Checkbox
        mt="sm"
        label={t('offered')}
        description={t('offeredHint')}
        mb="md"
        checked={offered}
        onChange={({ currentTarget }) => {
          setOffered(currentTarget.checked);
        }}
      />
    </>
  );
}
