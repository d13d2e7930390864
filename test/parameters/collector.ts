// What test files import as `vitest` while parameters are dropped: gathers their tests instead of running them.
import { GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from '@vitest/expect';
import * as chai from 'chai';

type Body = (...args: never[]) => unknown;

/** One test with the hooks around it. */
export interface CollectedTest {
  readonly file: string;
  readonly name: string;
  run(): Promise<void>;
}

interface Suite {
  readonly name: string;
  readonly parent: Suite | undefined;
  readonly before: Body[];
  readonly after: Body[];
  readonly once: Body[];
}

const tests: CollectedTest[] = [];
const finished: Body[] = [];
let suite: Suite = { name: '', parent: undefined, before: [], after: [], once: [] };
let file = '';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** Loads a test file; returns its tests. */
export async function collect(path: string, load: () => Promise<unknown>): Promise<CollectedTest[]> {
  const from = tests.length;
  file = path;
  suite = { name: '', parent: undefined, before: [], after: [], once: [] };
  await load();
  return tests.slice(from);
}

/** Runs what the files want done at their ends. */
export async function finish(): Promise<void> {
  for (const body of finished) await call(body);
}

const matchers = ['any', 'anything', 'objectContaining', 'arrayContaining', 'stringContaining', 'stringMatching'];

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  Object.fromEntries(matchers.map((name) => [name, matcher(name)])),
);
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, writable: true, configurable: true });
setState({ assertionCalls: 0, expectedAssertionsNumber: null } as never, expect as never);

/** `expect.any` and its like, which chai keeps as methods of its own `expect`. */
function matcher(name: string): Body {
  const method = Reflect.get(chai.expect, name) as Body;
  return (...args) => Reflect.apply(method, chai.expect, args);
}

function collectTest(name: string, options: unknown, last?: unknown): void {
  const body = (typeof options === 'function' ? options : last) as Body;
  const own = suite;
  tests.push({
    file,
    name: `${fullName(own)}${name}`,
    async run() {
      const chain = chainOf(own);
      for (const each of chain) for (const once of each.once.splice(0)) await call(once);
      try {
        for (const each of chain) for (const hook of each.before) await call(hook);
        await call(body);
      } finally {
        for (const each of chain.toReversed()) for (const hook of each.after) await call(hook);
      }
    },
  });
}

export const test = Object.assign(collectTest, {
  each:
    (table: readonly unknown[]) =>
    (name: string, body: (...args: unknown[]) => unknown): void => {
      for (const [index, row] of table.entries()) {
        const args = Array.isArray(row) ? row : [row];
        collectTest(`${name} #${index}`, () => body(...args));
      }
    },
  skipIf: (skip: unknown) => (skip ? () => undefined : collectTest),
});
export const it = test;

function collectSuite(name: string, options: unknown, last?: unknown): void {
  const body = (typeof options === 'function' ? options : last) as () => void;
  const parent = suite;
  suite = { name, parent, before: [], after: [], once: [] };
  body();
  suite = parent;
}

export const describe = Object.assign(collectSuite, {
  each:
    (table: readonly unknown[]) =>
    (name: string, body: (...args: unknown[]) => unknown): void => {
      for (const [index, row] of table.entries()) {
        const args = Array.isArray(row) ? row : [row];
        collectSuite(`${name} #${index}`, () => body(...args));
      }
    },
});

export const beforeEach = (body: Body): void => void suite.before.push(body);
export const afterEach = (body: Body): void => void suite.after.push(body);
export const beforeAll = (body: Body): void => void suite.once.push(body);
export const afterAll = (body: Body): void => void finished.push(body);

function chainOf(own: Suite): Suite[] {
  return own.parent === undefined ? [own] : [...chainOf(own.parent), own];
}

function fullName(own: Suite): string {
  return own.parent === undefined ? '' : `${fullName(own.parent)}${own.name} > `;
}

async function call(body: Body): Promise<void> {
  await (body as () => unknown)();
}
