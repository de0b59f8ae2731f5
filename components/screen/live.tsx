'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';

import classes from './screen.module.css';

/** Numbers on a wall are looked at for hours: fresh every minute, and sooner again after the network was away. */
const REFRESH_MS = 60_000;
const RETRY_MS = 10_000;

const reachable = async (): Promise<boolean> => {
  try {
    return (await fetch('/api/health', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
};

/** Asks the server before it refreshes, so that a lost network leaves the last numbers standing and says so. */
export function Live({ updated }: { readonly updated: string }) {
  const t = useTranslations('dashboard.screen');
  const router = useRouter();
  const [lost, setLost] = useState(false);
  const [, start] = useTransition();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    const tick = async (): Promise<void> => {
      clearTimeout(timer);
      const ok = await reachable();
      if (gone) return;
      setLost(!ok);
      if (ok) start(() => router.refresh());
      timer = setTimeout(() => void tick(), ok ? REFRESH_MS : RETRY_MS);
    };
    const back = () => void tick();
    const away = () => setLost(true);
    // A page opened from the cache of a browser without network says so at once.
    timer = setTimeout(() => void tick(), navigator.onLine ? REFRESH_MS : 0);
    window.addEventListener('online', back);
    window.addEventListener('offline', away);
    return () => {
      gone = true;
      clearTimeout(timer);
      window.removeEventListener('online', back);
      window.removeEventListener('offline', away);
    };
  }, [router]);
  return (
    <p className={classes['live']} role="status" data-lost={lost}>
      {lost ? t('lost', { time: updated }) : t('updated', { time: updated })}
    </p>
  );
}
