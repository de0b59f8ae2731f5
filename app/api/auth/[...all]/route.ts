import { serveAuth } from '@/lib/gate/auth';

export const POST = serveAuth;
