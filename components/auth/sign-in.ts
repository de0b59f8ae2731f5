const known = ['ACCOUNT_LOCKED', 'ACCOUNT_DISABLED'] as const;
/** A message key under auth.errors. */
export type SignInFailure = (typeof known)[number] | 'INVALID' | 'FAILED';

const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '');

async function failureOf(response: Response): Promise<SignInFailure> {
  const answer: unknown = await response.json().catch(() => null);
  const code = (answer as { code?: unknown } | null)?.code;
  return known.find((one) => one === code) ?? (response.status < 500 ? 'INVALID' : 'FAILED');
}

/** null when signed in: the answer has set the cookie. */
export async function signIn(form: FormData): Promise<SignInFailure | null> {
  const body = { username: textOf(form.get('username')).trim(), password: textOf(form.get('password')) };
  try {
    const response = await fetch('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, rememberMe: false }),
    });
    return response.ok ? null : await failureOf(response);
  } catch {
    return 'FAILED';
  }
}
