'use client';

import { useTranslations } from 'next-intl';

import type { TemplateBlock } from '@/lib/domain/report/template';
import { TextField } from './text-field';

interface Props {
  readonly block: Extract<TemplateBlock, { caption: string }>;
  readonly change: (block: TemplateBlock) => void;
}

/** The words above a table; all there is to say of one whose rows come from elsewhere: an assessment, signed targets. */
export function CaptionField({ block, change }: Props) {
  const t = useTranslations('templates.block');
  return (
    <TextField
      label={t('caption')}
      value={block.caption}
      change={(caption) => {
        change({ ...block, caption });
      }}
    />
  );
}
