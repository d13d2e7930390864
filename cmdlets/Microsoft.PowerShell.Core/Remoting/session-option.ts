import { defineEnum, defineType } from '../../../src/types/declare.ts';
import { EnumValue } from '../../../src/types/enums.ts';
import type { NetType } from '../../../src/types/net-type.ts';
import { TimeSpan } from '../../../src/types/time-span.ts';
import type { NetObject, Value } from '../../../src/types/value.ts';

const automation = 'System.Management.Automation';

const proxyAccess = defineEnum(
  `${automation}.Remoting.ProxyAccessType`,
  'None IEConfig WinHttpConfig=2 AutoDetect=4 NoProxyServer=8',
);
const buffering = defineEnum(`${automation}.Runspaces.OutputBufferingMode`, 'None Drop Block');
const authentication = defineEnum(
  `${automation}.Runspaces.AuthenticationMechanism`,
  'Default Basic Negotiate NegotiateWithImplicitCredential Credssp Digest Kerberos',
);

/** The properties of a session option with their types and what they start as. */
const properties: readonly (readonly [name: string, type: string, value: Value])[] = [
  ['MaximumConnectionRedirectionCount', 'int', 5],
  ['NoCompression', 'bool', false],
  ['NoMachineProfile', 'bool', false],
  ['ProxyAccessType', proxyAccess.fullName, proxyAccess.of(0)],
  ['ProxyAuthentication', authentication.fullName, authentication.of(2)],
  ['ProxyCredential', 'pscredential', null],
  ['SkipCACheck', 'bool', false],
  ['SkipCNCheck', 'bool', false],
  ['SkipRevocationCheck', 'bool', false],
  ['OperationTimeout', 'timespan', minutes(3)],
  ['NoEncryption', 'bool', false],
  ['UseUTF16', 'bool', false],
  ['IncludePortInSPN', 'bool', false],
  ['OutputBufferingMode', buffering.fullName, buffering.of(0)],
  ['MaxConnectionRetryCount', 'int', 5],
  ['Culture', 'cultureinfo', null],
  ['UICulture', 'cultureinfo', null],
  ['MaximumReceivedDataSizePerCommand', 'System.Object', null],
  ['MaximumReceivedObjectSize', 'System.Object', 209_715_200],
  ['ApplicationArguments', 'psprimitivedictionary', null],
  ['OpenTimeout', 'timespan', minutes(3)],
  ['CancelTimeout', 'timespan', minutes(1)],
  ['IdleTimeout', 'timespan', TimeSpan.fromMilliseconds(-1)],
];

function minutes(count: number): TimeSpan {
  return TimeSpan.fromMilliseconds(count * 60_000);
}

/** `[PSSessionOption]`: how a session is to be opened. Every way leads into the lab; what is set here is kept and shown. */
export class PSSessionOption implements NetObject {
  readonly values = new Map(properties.map(([name, , value]) => [name, value]));

  get netType(): NetType {
    return sessionOptionType;
  }

  /** What a session that is opened with it shows of it. */
  get timing(): { readonly idleTimeout?: number; readonly outputBufferingMode?: string } {
    const idle = this.values.get('IdleTimeout');
    const mode = this.values.get('OutputBufferingMode');
    return {
      ...(idle instanceof TimeSpan && idle.totalMilliseconds >= 0 ? { idleTimeout: idle.totalMilliseconds } : {}),
      ...(mode instanceof EnumValue && mode.value !== 0 ? { outputBufferingMode: mode.toString() } : {}),
    };
  }
}

const sessionOptionType: NetType = defineType(`${automation}.Remoting.PSSessionOption`, {
  members: () => ({
    [`${automation}.Remoting.PSSessionOption new()`]: () => new PSSessionOption(),
    ...Object.fromEntries(
      properties.map(([name, type, initial]) => [
        `${type} ${name} {get;set;}`,
        {
          get: ({ values }: PSSessionOption) => {
            const value = values.get(name) ?? null;
            return value instanceof EnumValue ? value.value : value;
          },
          set: ({ values }: PSSessionOption, value: Value) => {
            values.set(name, initial instanceof EnumValue ? initial.netType.of(Number(value)) : value);
          },
        },
      ]),
    ),
  }),
});

declare module '../../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    PSSessionOption: PSSessionOption;
  }
}
