import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../src/dhcp/codes.ts';
import { failure, MESSAGES } from '../../src/dhcp/messages.ts';

const ERRORS = fileURLToPath(new URL('../../../shared/dhcp/errors.json', import.meta.url));

interface Facts {
  readonly codes: readonly { readonly code: number; readonly text: string | null; readonly text_confidence?: string }[];
  readonly messages: readonly { readonly message: string | null; readonly confidence: string }[];
}

describe('messages', () => {
  it('are filled in, and carry the code’s category and text', () => {
    const error = failure(20005, 'getScope', { ScopeId: '10.0.0.0', Server: 'dhcp1' });
    expect(error).toMatchObject({ code: 20005, space: 'DHCP', category: 'ObjectNotFound', target: 'dhcp1' });
    expect(error.message).toBe('Failed to get scope information for scope 10.0.0.0 on DHCP server dhcp1.');
    expect(error.reason).toBe('The specified subnet does not exist on the DHCP server.');
    expect(failure(1722, 'connect', { Server: 'x' }).space).toBe('WIN32');
  });

  it('are one sentence each', () => {
    for (const { text } of Object.values(MESSAGES)) expect(text).toMatch(/^[A-Z{].*[^.]\.$/);
  });

  it.skipIf(!existsSync(ERRORS))('marked V are those that were seen (skipped without ../shared)', () => {
    const facts = JSON.parse(readFileSync(ERRORS, 'utf8')) as Facts;
    const seen = facts.messages.filter((each) => /verbatim/.test(each.confidence)).map((each) => each.message);
    const marked = Object.values(MESSAGES).filter((each) => each.source === 'V');
    expect(marked.length).toBeGreaterThanOrEqual(7);
    for (const { text } of marked) expect(seen).toContain(text);
    for (const [code, { text, source }] of Object.entries(CODES)) {
      if (Number(code) < 20000 || source !== 'V') continue;
      expect(facts.codes.find((each) => each.code === Number(code))?.text, code).toBe(text);
    }
  });
});
