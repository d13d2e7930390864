import type { Server } from '../../src/dhcp/dhcp.ts';
import { DhcpError } from '../../src/dhcp/errors.ts';
import type { OptionDefinitions } from '../../src/dhcp/families.ts';
import { formatIPv4, formatIPv6, type IPv4, parseIPv4, parseIPv6 } from '../../src/dhcp/model.ts';
import type { CompletionContext, CompletionValue } from '../../src/runtime/cmdlet.ts';
import type { Value } from '../../src/types/value.ts';
import { dhcpService, dhcpSession } from './service.ts';

/** Values to offer behind the parameters of the module, read from the server that the line addresses. */
type Completer = (context: CompletionContext) => readonly CompletionValue[];

/** Every computer of the lab, with its full name. */
export const serverNames: Completer = (context) =>
  quietly(() => {
    const { dhcp } = context.session.service(dhcpService);
    const machines = dhcp.machines(dhcpSession(context.session, 'TabExpansion2')).list();
    return machines.map((machine) => value(machine.name, `${machine.name} ${formatIPv4(machine.address)}`));
  });

export const scopeIds: Completer = (context) =>
  fromServer(context, (server) =>
    server.scopes.list().map((scope) => value(formatIPv4(scope.scopeId), `${formatIPv4(scope.scopeId)} ${scope.name}`)),
  );

/** The prefixes of the IPv6 scopes. */
export const prefixes: Completer = (context) =>
  fromServer(context, (server) =>
    server.v6.scopes
      .list()
      .map((scope) => value(formatIPv6(scope.prefix), `${formatIPv6(scope.prefix)} ${scope.name}`)),
  );

export const relationshipNames: Completer = (context) =>
  fromServer(context, (server) =>
    server.failover.list().map((each) => value(each.name, `${each.name} (${each.mode} with ${each.partnerServer})`)),
  );

export const superscopeNames: Completer = (context) =>
  fromServer(context, (server) => server.superscopes.list().map((each) => value(each.superscopeName)));

/** Addresses that the scope given by -ScopeId reserves, or any scope. */
export const reservedAddresses: Completer = (context) =>
  fromServer(context, (server) =>
    scopesOf(context, server).flatMap((scopeId) =>
      server.reservations.list(scopeId).map((each) => {
        const address = formatIPv4(each.ipAddress);
        return value(address, `${address} ${each.name}`);
      }),
    ),
  );

/** Addresses that the IPv6 scope given by -Prefix reserves, or any. */
export const reservedAddresses6: Completer = (context) =>
  fromServer(context, (server) => {
    const text = textOf(context.bound.get('Prefix'));
    const prefix = text === undefined ? undefined : parseIPv6(text);
    const chosen = prefix === undefined ? server.v6.scopes.list().map((scope) => scope.prefix) : [prefix];
    return chosen
      .flatMap((each) => server.v6.reservations.list(each))
      .map((each) => {
        const address = formatIPv6(each.ipAddress);
        return value(address, `${address} ${each.name}`);
      });
  });

/** Policies of the scope given by -ScopeId, or the server's. */
export const policyNames: Completer = (context) =>
  fromServer(context, (server) => server.policies.list(addressOf(context, 'ScopeId')).map((each) => value(each.name)));

export const classNames: Completer = (context) =>
  fromServer(context, (server) => server.classes.list().map((each) => value(each.name, `${each.name} (${each.type})`)));

export const vendorClassNames: Completer = (context) =>
  fromServer(context, (server) => server.classes.list({ type: 'Vendor' }).map((each) => value(each.name)));

export const userClassNames: Completer = (context) =>
  fromServer(context, (server) => server.classes.list({ type: 'User' }).map((each) => value(each.name)));

export const optionIds: Completer = (context) =>
  fromServer(context, (server) => optionValues(context, server.definitions));

export const classNames6: Completer = (context) =>
  fromServer(context, (server) =>
    server.v6.classes.list().map((each) => value(each.name, `${each.name} (${each.type})`)),
  );

export const vendorClassNames6: Completer = (context) =>
  fromServer(context, (server) => server.v6.classes.list({ type: 'Vendor' }).map((each) => value(each.name)));

export const userClassNames6: Completer = (context) =>
  fromServer(context, (server) => server.v6.classes.list({ type: 'User' }).map((each) => value(each.name)));

export const optionIds6: Completer = (context) =>
  fromServer(context, (server) => optionValues(context, server.v6.definitions));

export const interfaceAliases: Completer = (context) =>
  fromServer(context, (server) => server.configuration.bindings().map((each) => value(each.interfaceAlias)));

export const multicastScopeNames: Completer = (context) =>
  fromServer(context, (server) => server.multicast.list().map((each) => value(each.name)));

function fromServer(context: CompletionContext, read: (server: Server) => CompletionValue[]): CompletionValue[] {
  return quietly(() => {
    const { dhcp } = context.session.service(dhcpService);
    return read(dhcp.connect(dhcpSession(context.session, 'TabExpansion2'), textOf(context.bound.get('ComputerName'))));
  });
}

function optionValues(context: CompletionContext, definitions: OptionDefinitions): CompletionValue[] {
  return definitions
    .list({ vendorClass: textOf(context.bound.get('VendorClass')) })
    .map((each) => value(String(each.optionId), `${each.optionId} ${each.name}`));
}

/** A server that can't be asked offers nothing. */
function quietly(read: () => CompletionValue[]): CompletionValue[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof DhcpError) return [];
    throw error;
  }
}

function scopesOf(context: CompletionContext, server: Server): IPv4[] {
  const scopeId = addressOf(context, 'ScopeId');
  return scopeId === undefined ? server.scopes.list().map((scope) => scope.scopeId) : [scopeId];
}

function addressOf(context: CompletionContext, parameter: string): IPv4 | undefined {
  const text = textOf(context.bound.get(parameter));
  return text === undefined ? undefined : parseIPv4(text);
}

function textOf(bound: Value): string | undefined {
  return typeof bound === 'string' && bound !== '' ? bound : undefined;
}

function value(text: string, listText = text): CompletionValue {
  return { text, listText, tooltip: listText };
}
