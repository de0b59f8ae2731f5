import { HomeNotice } from '@/components/ui/home-notice';

/** For addresses outside the desk's frame. */
export default function Forbidden() {
  return (
    <main>
      <HomeNotice what="forbidden" />
    </main>
  );
}
