/** A salted digest of a shared secret, null for none: the lab never keeps the secret itself. */
export function digestSecret(secret: string | null | undefined): string | null {
  if (secret === undefined || secret === null || secret === '') return null;
  const { createHash, randomBytes } = process.getBuiltinModule('node:crypto');
  const salt = randomBytes(16).toString('hex');
  return `${salt}:${createHash('sha256').update(salt).update(secret).digest('hex')}`;
}
