import { defineEnum, defineType } from '../../src/types/declare.ts';
import type { NetType } from '../../src/types/net-type.ts';
import type { NetObject } from '../../src/types/value.ts';

const options = 'Microsoft.Management.Infrastructure.Options';

/** `-Authentication` of New-CimSession. */
defineEnum(`${options}.PasswordAuthenticationMechanism`, 'Default Digest Negotiate Basic Kerberos NtlmDomain CredSsp');

defineEnum('Microsoft.Management.Infrastructure.CimCmdlets.ProtocolType', 'Default Dcom Wsman');

/** What New-CimSessionOption makes: by which protocol a session asks. */
export class CimSessionOptions implements NetObject {
  readonly protocol: 'WSMAN' | 'DCOM';

  constructor(protocol: 'WSMAN' | 'DCOM') {
    this.protocol = protocol;
  }

  get netType(): NetType {
    return this.protocol === 'DCOM' ? dcomType : wsmanType;
  }
}

const baseType = defineType(`${options}.CimSessionOptions`, {
  isAbstract: true,
  members: () => ({ 'timespan Timeout {get;}': () => null, 'void Dispose()': () => undefined }),
});
const dcomType: NetType = defineType(`${options}.DComSessionOptions`, {
  base: baseType,
  members: () => ({ [`${options}.DComSessionOptions new()`]: () => new CimSessionOptions('DCOM') }),
});
const wsmanType: NetType = defineType(`${options}.WSManSessionOptions`, {
  base: baseType,
  members: () => ({ [`${options}.WSManSessionOptions new()`]: () => new CimSessionOptions('WSMAN') }),
});

declare module '../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    CimSessionOptions: CimSessionOptions;
  }
}
