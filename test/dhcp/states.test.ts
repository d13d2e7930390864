import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, type Circumstances, type Pair } from '../../src/dhcp/failover/states.ts';
import type { FailoverState } from '../../src/dhcp/model.ts';

const HOUR = 3_600_000;
const together: Circumstances = {
  contact: true,
  since: 0,
  running: [true, true],
  maxClientLeadTime: 3600,
  stateSwitchInterval: null,
};
const apart: Circumstances = { ...together, contact: false };

const both = (a: FailoverState, b: FailoverState = a, since = 0): Pair => [
  { state: a, since },
  { state: b, since },
];
const at = (pair: Pair, circumstances: Circumstances, now: number): string =>
  advance(pair, circumstances, now)
    .map((endpoint) => endpoint.state)
    .join(' ');

describe('failover states', () => {
  it.each([
    ['a new relationship is Normal as soon as both talk', both('Startup'), together, 0, 'Normal Normal'],
    ['a start without contact waits five minutes', both('Startup'), apart, 299_999, 'Startup Startup'],
    ['and is then interrupted', both('Startup'), apart, 300_000, 'CommunicationInterrupted CommunicationInterrupted'],
    ['contact lost', both('Normal'), apart, 0, 'CommunicationInterrupted CommunicationInterrupted'],
    ['contact regained', both('CommunicationInterrupted'), together, 0, 'Normal Normal'],
    [
      'no switch without an interval',
      both('CommunicationInterrupted'),
      apart,
      1000 * HOUR,
      'CommunicationInterrupted CommunicationInterrupted',
    ],
    [
      'the switch comes with the interval',
      both('Normal'),
      { ...apart, stateSwitchInterval: 3600, running: [true, false] as const },
      HOUR,
      'PartnerDown CommunicationInterrupted',
    ],
    [
      'a server that was left for down recovers',
      both('PartnerDown', 'CommunicationInterrupted'),
      together,
      HOUR - 1,
      'PartnerDown RecoverWait',
    ],
    ['for the lead time', both('PartnerDown', 'CommunicationInterrupted'), together, HOUR, 'Normal Normal'],
    ['both went on alone', both('PartnerDown'), together, 0, 'Normal Normal'],
    ['a conflict interrupted', both('PotentialConflict'), apart, 0, 'ResolutionInterrupted ResolutionInterrupted'],
    ['a conflict resumed', both('ResolutionInterrupted'), together, 0, 'Normal Normal'],
  ])('%s', (_, pair, circumstances, now, states) => {
    expect(at(pair, circumstances, now)).toBe(states);
  });

  it('say since when', () => {
    const lost = { ...apart, since: 5000, stateSwitchInterval: 60, running: [true, false] as const };
    expect(advance(both('Normal'), lost, 65_000)[0]).toEqual({ state: 'PartnerDown', since: 65_000 });
    expect(advance(both('Normal'), lost, 64_999)[0]).toEqual({ state: 'CommunicationInterrupted', since: 5000 });
  });

  it('come out the same in one look or many, and two servers in contact agree in the end', () => {
    const state = fc.constantFrom<FailoverState>(
      'Startup',
      'Normal',
      'CommunicationInterrupted',
      'PartnerDown',
      'Recover',
      'RecoverWait',
      'RecoverDone',
      'PotentialConflict',
      'ConflictDone',
      'ResolutionInterrupted',
    );
    const circumstances = fc.record({
      contact: fc.boolean(),
      since: fc.nat(1000),
      running: fc.tuple(fc.boolean(), fc.boolean()),
      maxClientLeadTime: fc.integer({ min: 1, max: 100 }),
      stateSwitchInterval: fc.option(fc.integer({ min: 1, max: 100 })),
    });
    fc.assert(
      fc.property(state, state, circumstances, fc.nat(500_000), fc.nat(500_000), (a, b, given, one, more) => {
        const pair = both(a, b);
        const direct = advance(pair, given, one + more);
        expect(advance(advance(pair, given, one), given, one + more)).toEqual(direct);
      }),
    );
    for (const a of ['Startup', 'Normal', 'CommunicationInterrupted'] as const) {
      for (const b of ['CommunicationInterrupted', 'PartnerDown', 'Startup'] as const) {
        if (a === 'Normal' && b === 'PartnerDown') continue;
        expect(at(both(a, b), together, 10 * HOUR)).toBe('Normal Normal');
      }
    }
  });
});
