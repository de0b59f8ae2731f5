import { useTranslations } from 'next-intl';

/** '18 分钟', '不足 1 分钟', or — where nobody has worked in the editor. */
export function useMinutes(): (seconds: number) => string {
  const t = useTranslations('editor.burden');
  return (seconds) => {
    if (seconds <= 0) return '—';
    return seconds < 60 ? t('underOne') : t('minutes', { count: Math.round(seconds * 60 ** -1) });
  };
}
