import type { AboutTopic } from './topics.ts';

export const aboutDhcpFailover: AboutTopic = {
  name: 'about_DhcpFailover',
  synopsis: 'How two DHCP servers share scopes, and how to keep their settings the same.',
  text: `ABOUT_DHCPFAILOVER

IN SHORT
    Two DHCP servers can serve the same IPv4 scopes. They tell each other of
    every lease by themselves. What you change in a scope's settings they do
    NOT tell each other: that is copied by replication, when you ask for it.

THE RELATIONSHIP
    A failover relationship joins two servers. It has a name, a mode and the
    scopes that belong to it:

        Get-DhcpServerv4Failover

    LoadBalance     both answer; LoadBalancePercent says who takes how many
    HotStandby      one answers; the other waits with ReservePercent of the
                    addresses

    Mclt (maximum client lead time) is how long a server may extend a lease
    beyond what its partner knows. The shared secret signs their messages.

WHAT GOES OVER BY ITSELF
    Leases, and the state of the relationship: Normal, CommunicationInterrupted,
    PartnerDown, and what lies between.

WHAT DOES NOT
    The configuration of scopes: name, range, lease time, exclusions, options,
    reservations, policies. A reservation made on one server is unknown to the
    other until it is replicated, and then the partners answer differently.

REPLICATION
    The server that the command runs on, or that -ComputerName names, is the
    source. Its settings overwrite those of the partner; a reservation that only
    the partner has is lost.

        Invoke-DhcpServerv4FailoverReplication -ScopeId 10.0.10.0
        Invoke-DhcpServerv4FailoverReplication -Name dhcp1-dhcp2
        Invoke-DhcpServerv4FailoverReplication

    The first line copies one scope, the second all scopes of a relationship,
    the third all scopes that are in any. It asks before it starts; -Force does
    not. It writes the ids of the scopes that it went through.

    The direction matters. Change settings on one server only, and always
    replicate from that one. Before you do, look:

        Compare-DhcpServerv4FailoverScope

    shows what differs and what replication would do. The command belongs to
    this lab; Windows has none like it.

    Settings of the server itself (server options, filters, classes that no
    scope uses) are never replicated.

SEE ALSO
    Get-DhcpServerv4Failover, Add-DhcpServerv4Failover,
    Add-DhcpServerv4FailoverScope, Invoke-DhcpServerv4FailoverReplication
`,
};
