import type { CompletionResult } from '../engine-client.ts';
import type { KeyPress } from '../keys/chord.ts';

/** What a function of the editor waits for before it can go on. */
export type Wait = { readonly kind: 'key' } | { readonly kind: 'answer'; readonly question: Question };

/** A question that only the world outside the editor can answer. */
export type Question =
  | { readonly kind: 'complete'; readonly text: string; readonly cursor: number }
  | { readonly kind: 'commandHelp'; readonly text: string; readonly cursor: number }
  | { readonly kind: 'parameterHelp'; readonly text: string; readonly cursor: number };

export type Reply =
  | { readonly kind: 'key'; readonly key: KeyPress }
  | { readonly kind: 'completion'; readonly result: CompletionResult | undefined }
  | { readonly kind: 'text'; readonly text: string | undefined };

/** A function that goes on after more keys (a search, a menu): it pauses at each `yield` and the editor resumes it. */
export type Dialogue = Generator<Wait, void, Reply>;

/** Waits for the next key. */
export function* nextKey(): Generator<Wait, KeyPress, Reply> {
  const reply = yield { kind: 'key' };
  if (reply.kind !== 'key') throw new Error(`the editor waited for a key and got ${reply.kind}`);
  return reply.key;
}

/** Asks for completions. */
export function* completions(text: string, cursor: number): Generator<Wait, CompletionResult | undefined, Reply> {
  const reply = yield { kind: 'answer', question: { kind: 'complete', text, cursor } };
  return reply.kind === 'completion' ? reply.result : undefined;
}

/** Asks for help; the text is what Alt+h shows below the input. */
export function* help(
  kind: 'commandHelp' | 'parameterHelp',
  text: string,
  cursor: number,
): Generator<Wait, string | undefined, Reply> {
  const reply = yield { kind: 'answer', question: { kind, text, cursor } };
  return reply.kind === 'text' ? reply.text : undefined;
}
