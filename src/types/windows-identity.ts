import { disposableType } from './core-types.ts';
import { defineEnum, defineType } from './declare.ts';
import { EnumValue } from './enums.ts';
import { currentMachine } from './machine.ts';
import type { NetType } from './net-type.ts';
import type { NetObject, Value } from './value.ts';

/** `[Security.Principal.WindowsIdentity]::GetCurrent()`: the session's user. */
class WindowsIdentity implements NetObject {
  readonly user: string;
  readonly elevated: boolean;

  constructor(user: string, elevated: boolean) {
    this.user = user;
    this.elevated = elevated;
  }

  get netType(): NetType {
    return identityType;
  }
}

class WindowsPrincipal implements NetObject {
  readonly identity: WindowsIdentity;

  constructor(identity: WindowsIdentity) {
    this.identity = identity;
  }

  get netType(): NetType {
    return principalType;
  }
}

const principal = 'System.Security.Principal';

const roles = defineEnum(
  `${principal}.WindowsBuiltInRole`,
  'Administrator=544 User Guest PowerUser AccountOperator SystemOperator PrintOperator BackupOperator Replicator',
);

/** Only who runs elevated acts as an administrator. */
function isInRole(self: WindowsPrincipal, role: Value): boolean {
  const { elevated } = self.identity;
  const name = role instanceof EnumValue ? role.toString() : String(role).replace(/^.*\\/, '');
  if (/^(544|Administrators?|S-1-5-32-544|Domain Admins)$/i.test(name)) return elevated;
  return /^(545|Users?)$/i.test(name);
}

const identityType: NetType = defineType(`${principal}.WindowsIdentity`, {
  interfaces: [disposableType],
  members: () => ({
    'string AuthenticationType {get;}': () => 'Kerberos',
    'string Name {get;}': (self: WindowsIdentity) => self.user,
    'bool IsAuthenticated {get;}': () => true,
    'bool IsSystem {get;}': () => false,
    'bool IsGuest {get;}': () => false,
    'bool IsAnonymous {get;}': () => false,
    'void Dispose()': () => undefined,
    [`static ${principal}.WindowsIdentity GetCurrent()`]: () => {
      const { user, elevated } = currentMachine();
      return new WindowsIdentity(user, elevated);
    },
  }),
});

const principalType: NetType = defineType(`${principal}.WindowsPrincipal`, {
  members: () => ({
    [`${principal}.WindowsIdentity Identity {get;}`]: (self: WindowsPrincipal) => self.identity,
    [`bool IsInRole(${roles.fullName} role)`]: (self: WindowsPrincipal, role: number) => isInRole(self, roles.of(role)),
    'bool IsInRole(string role)': isInRole,
    'bool IsInRole(int rid)': isInRole,
    [`${principal}.WindowsPrincipal new(${principal}.WindowsIdentity ntIdentity)`]: (identity: WindowsIdentity) =>
      new WindowsPrincipal(identity),
  }),
});
