import type { ParameterDeclarations } from '../../../src/runtime/cmdlet.ts';
import { passThruParameter } from '../Item/transfer-parameters.ts';
import { credentialParameter, filterParameters, forceParameter, pathParameters } from '../item-paths.ts';

/** -Path and -LiteralPath of the cmdlets that change properties. */
export const propertyPaths = pathParameters;

/** What all of them take beside that. */
export const propertyOptions = {
  ...passThruParameter,
  ...forceParameter,
  ...filterParameters,
  ...credentialParameter,
} as const satisfies ParameterDeclarations;

const { PassThru: _, ...silent } = propertyOptions;

/** The same without -PassThru. */
export const silentPropertyOptions = silent;

/** -Type: of what kind a value of the registry becomes. */
export const kindParameter = {
  Type: {
    type: 'Microsoft.Win32.RegistryValueKind',
    byPropertyName: true,
    help: 'What kind of value it becomes; of itself the kind that it has.',
    default: 'Unknown',
  },
} as const satisfies ParameterDeclarations;

declare module '../../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    'Microsoft.Win32.RegistryValueKind': { readonly value: number };
  }
}
