import { Credential, SecureString } from '../types/secure-string.ts';
import type { Value } from '../types/value.ts';
import type { ArgumentTransformer } from './binder/attributes.ts';
import { nonInteractiveError } from './confirm/prompt-for-choice.ts';
import { toText } from './convert/text.ts';
import type { Host } from './host.ts';

/** What a question for a credential says above its lines unless told otherwise. */
export const credentialTexts = {
  caption: 'PowerShell credential request',
  message: 'Enter your credentials.',
} as const;

/**
 * Asks for a user name, unless one is given, until there is one, and for its password. Null when the input ends.
 * Throws where nobody can answer, with the question already on the screen, as the console host does.
 */
export function askForCredential(host: Host, given = ''): Credential | null {
  let user: string | null = given;
  while (user === '') {
    host.write('User: ');
    user = answer(host, false);
  }
  if (user === null) return null;
  host.write(`Password for user ${user}: `);
  const password = answer(host, true);
  return password === null ? null : new Credential(user, new SecureString(password));
}

/** The same below a caption and a message: `$Host.UI.PromptForCredential`. */
export function promptForCredential(host: Host, caption: string, message: string, user: string): Credential | null {
  if (caption !== '') host.write(`\n${caption}\n`);
  if (message !== '') host.write(`${message}\n`);
  return askForCredential(host, user);
}

/** `[Credential()]`: what is no credential names the user to ask for. */
export const credentialTransformation: ArgumentTransformer = {
  kind: 'transformer',
  name: 'Credential',
  transform(value, context): Value {
    if (value instanceof Credential) return value;
    const { host } = context;
    if (host === undefined) throw nonInteractiveError();
    const user = value === null || value === undefined ? '' : toText(value, context);
    return promptForCredential(host, credentialTexts.caption, credentialTexts.message, user);
  },
};

function answer(host: Host, masked: boolean): string | null {
  if (!host.interactive) throw nonInteractiveError();
  return host.readLine({ masked });
}
