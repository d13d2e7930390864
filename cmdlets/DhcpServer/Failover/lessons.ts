import { parseIPv4 } from '../../../src/dhcp/model.ts';
import type { Lesson, LessonLab } from '../../Lesson/lesson.ts';

const scopeIds = ['10.0.10.0', '10.0.20.0', '10.0.30.0'] as const;
type ScopeId = (typeof scopeIds)[number];

const address = (text: string): number => parseIPv4(text) ?? 0;

/** True when a scope is the same on dhcp1 and on its partner. */
function inStep({ dhcp, session }: LessonLab, scopeId: ScopeId): boolean {
  const { replication } = dhcp.connect(session, 'dhcp1.contoso.com');
  return replication.compare({ scopeIds: [address(scopeId)] }).scopes.every(({ status }) => status === 'InSync');
}

/** One of two differs from whatever the partner has. */
const logServers = ['10.0.0.7', '10.0.0.8'] as const;

/** Gives each scope on dhcp1 a log server (option 7) that its partner does not have, so that all of them differ. */
function letDiffer(lab: LessonLab): void {
  const { options } = lab.dhcp.connect(lab.session, 'dhcp1.contoso.com');
  for (const scopeId of scopeIds) {
    for (const logServer of logServers) {
      options.set({ scopeId: address(scopeId) }, { optionId: 7, value: [logServer] });
      if (!inStep(lab, scopeId)) break;
    }
  }
}

const command = 'Invoke-DhcpServerv4FailoverReplication';

/** How to replicate: a server, a relationship, a scope. */
export const replicationLessons: readonly Lesson[] = [
  {
    name: 'replicate-server',
    title: 'Replicate every failover scope of a server',
    introduction:
      'dhcp1 shares 10.0.10.0 and 10.0.20.0 with dhcp2, and 10.0.30.0 with dhcp3. Somebody has just changed options on dhcp1. Leases follow to the partners by themselves; options do not: they wait for a replication.',
    prepare: letDiffer,
    tasks: [
      {
        task: 'Bring all failover scopes of dhcp1.contoso.com to their partners, with one command.',
        hint: `${command} without -Name and -ScopeId takes every failover scope of the server that -ComputerName names, each to its own partner. It asks first; -Force answers yes.`,
        command,
        done: (lab) => scopeIds.every((scopeId) => inStep(lab, scopeId)),
        solution: `${command} -ComputerName dhcp1.contoso.com -Force`,
        praise:
          'All three scopes are in step with dhcp2 and dhcp3. Get-DhcpServerv4OptionValue on a partner shows the same option 7.',
      },
    ],
  },
  {
    name: 'replicate-relationship',
    title: 'Replicate the scopes of one relationship',
    introduction:
      'A failover relationship is the agreement between two servers; dhcp1 has two of them. Get-DhcpServerv4Failover lists them with their partners and scopes. All of their scopes differ now.',
    prepare: letDiffer,
    tasks: [
      {
        task: 'Bring the scopes shared with dhcp2 into step, and leave 10.0.30.0, which dhcp3 shares, as it is.',
        hint: `Find the name of the relationship with dhcp2 (Get-DhcpServerv4Failover), and give it to ${command} by -Name.`,
        command,
        done: (lab) => inStep(lab, '10.0.10.0') && inStep(lab, '10.0.20.0'),
        overdone: (lab) =>
          inStep(lab, '10.0.30.0') ? '10.0.30.0 was replicated too: that was every relationship, not one.' : undefined,
        solution: `${command} -ComputerName dhcp1.contoso.com -Name dhcp1-dhcp2 -Force`,
        praise: 'The relationship dhcp1-dhcp2 is in step, and dhcp3 still has its old settings.',
      },
    ],
  },
  {
    name: 'replicate-scope',
    title: 'Replicate a single scope',
    introduction:
      'A change in one scope needs no replication of the others. -ScopeId takes one address or several, separated by commas; objects with a property ScopeId can also be piped in. Scopes that come from Get-DhcpServerv4Scope carry a Name as well, which would be taken for the name of a relationship: select ScopeId first.',
    prepare: letDiffer,
    tasks: [
      {
        task: 'Replicate 10.0.20.0 from dhcp1.contoso.com, and nothing else.',
        hint: `${command} -ScopeId names the scopes. Compare-DhcpServerv4FailoverScope shows what differs before and after.`,
        command,
        done: (lab) => inStep(lab, '10.0.20.0'),
        overdone: (lab) =>
          inStep(lab, '10.0.10.0') || inStep(lab, '10.0.30.0') ? 'More than 10.0.20.0 was replicated.' : undefined,
        solution: `${command} -ComputerName dhcp1.contoso.com -ScopeId 10.0.20.0 -Force`,
        praise: '10.0.20.0 is in step; its neighbour in the same relationship still differs.',
      },
      {
        task: 'Now 10.0.10.0 as well, this time with the scope coming down the pipeline.',
        hint: `Get-DhcpServerv4Scope 10.0.10.0 | Select-Object ScopeId | ${command}: the property ScopeId binds to -ScopeId.`,
        command,
        done: (lab) => inStep(lab, '10.0.10.0'),
        solution: `Get-DhcpServerv4Scope -ComputerName dhcp1.contoso.com -ScopeId 10.0.10.0 | Select-Object ScopeId | ${command} -ComputerName dhcp1.contoso.com -Force`,
        praise: 'That is all there is to it: server, relationship, scope.',
      },
    ],
  },
];
