import type { CmdletHandlers } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import type { Value } from '../../../src/types/value.ts';
import { featureNames, findFeatures, keepFeature } from './features.ts';

/** The parameters of Enable- and Disable-ExperimentalFeature. */
export const featureParameters = {
  Name: {
    type: 'String[]',
    mandatory: true,
    position: 0,
    byPropertyName: true,
    help: 'The names; wildcards are allowed.',
    complete: () => featureNames.map((text) => ({ text })),
  },
  Scope: { type: 'Configuration.ConfigScope', default: 'CurrentUser', help: 'Whose settings are changed.' },
} as const;

/** Switches features on or off from the next start. */
export function switchFeatures(
  cmdlet: CmdletInvocation,
  args: { readonly name: readonly string[]; readonly scope?: Value },
  on: boolean,
): CmdletHandlers {
  return {
    process() {
      const scope = String(args.scope ?? 'CurrentUser') === 'AllUsers' ? 'AllUsers' : 'CurrentUser';
      const found = findFeatures(cmdlet.session, args.name);
      for (const { name } of found) {
        if (!cmdlet.shouldProcess(name)) return;
        keepFeature(cmdlet.session, scope, name, on);
      }
      if (found.length > 0) return;
      cmdlet.writeError(
        ErrorRecord.of({
          message: `No experimental feature was found that matched the name '${args.name[0] ?? ''}'.`,
          id: 'ItemNotFoundException',
          category: 'ObjectNotFound',
          target: [...args.name],
          exceptionType: 'System.Management.Automation.ItemNotFoundException',
        }),
      );
    },
    end() {
      cmdlet.writeWarning(
        'Enabling and disabling experimental features do not take effect until next start of PowerShell.',
      );
    },
  };
}
