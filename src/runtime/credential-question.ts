import { Credential, SecureString } from '../types/secure-string.ts';
import type { Host } from './host.ts';

/** Asks for a user name, unless one is given, until there is one, and for its password. Null when the input ends. */
export function askForCredential(host: Host, given = ''): Credential | null {
  let user: string | null = given;
  while (user === '') {
    host.write('User: ');
    user = host.readLine();
  }
  if (user === null) return null;
  host.write(`Password for user ${user}: `);
  const password = host.readLine({ masked: true });
  return password === null ? null : new Credential(user, new SecureString(password));
}
