import type { Role } from './access';

declare const minted: unique symbol;

/** Proof of who asks and for which subtree; minted by lib/gate/authorize.ts alone, asked for by every query on units. */
export interface OrgScope {
  readonly [minted]: true;
  /** shown in audit entries */
  readonly actor: string;
  readonly role: Role;
  /** '/1/5/': the root of the subtree; '/' is everything */
  readonly path: string;
}
