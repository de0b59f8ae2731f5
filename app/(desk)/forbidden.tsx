import { HomeNotice } from '@/components/ui/home-notice';

export default function Forbidden() {
  return <HomeNotice what="forbidden" />;
}
