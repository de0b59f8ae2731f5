import { HomeNotice } from '@/components/ui/home-notice';

/** For addresses outside the desk's frame. */
export default function NotFound() {
  return (
    <main>
      <HomeNotice what="notFound" />
    </main>
  );
}
