import { HomeNotice } from '@/components/ui/home-notice';

export default function NotFound() {
  return <HomeNotice what="notFound" />;
}
