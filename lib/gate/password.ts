import 'server-only';

import { hash, verify } from '@node-rs/argon2';
import { randomInt } from 'node:crypto';

/** argon2id (the library's default algorithm) with the parameters OWASP names first: 19 MiB, 2 rounds, 1 lane. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, strength);

/** False as well for a hash that cannot be read. */
export const verifyPassword = (input: { hash: string; password: string }): Promise<boolean> =>
  verify(input.hash, input.password).catch(() => false);

// Without 0 O 1 l I: people copy this from paper.
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A password for a new account: 16 letters and digits, about 93 bits. */
export const randomPassword = (): string =>
  Array.from({ length: 16 }, () => letters.charAt(randomInt(letters.length))).join('');
