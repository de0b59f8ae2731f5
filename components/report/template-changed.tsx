import { Alert, Button, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { ChangedTemplate } from './desk-data';
import classes from './report.module.css';

interface Props {
  readonly changed: ChangedTemplate;
  readonly agree: () => void;
}

/** The template is another one than the report was begun with: who changed it, and which words have no place now. */
export function TemplateChanged({ changed, agree }: Props) {
  const t = useTranslations('templates.changed');
  const { name, by, version, lost } = changed;
  const at = changed.at.replace('T', ' ').slice(0, 16);
  return (
    <Alert color="gray" variant="outline" mb="md" title={t('title')}>
      <Text size="sm">{t('text', { name, by, at, version })}</Text>
      {lost.length > 0 && (
        <>
          <Text size="sm" mt="xs">
            {t('lost')}
          </Text>
          <ul className={classes['problems']}>
            {lost.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <Button size="compact-sm" variant="default" mt="xs" onClick={agree}>
        {t('agree')}
      </Button>
    </Alert>
  );
}
