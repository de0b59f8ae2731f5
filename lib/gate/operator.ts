import 'server-only';

import type { OrgScope } from '../domain/scope';
import { mint } from './authorize';

/** Whoever can run a command on the server could open the database as well: the command line sees everything. */
export const operatorScope = (): OrgScope => mint({ actor: 'operator', role: 'administrator', path: '/' });
