import '../../../src/runtime/console/runspace.ts';
import type { ParameterDeclaration, ParameterDeclarations } from '../../../src/runtime/cmdlet.ts';
import type { Breakpoint } from '../../../src/runtime/debugger/breakpoint.ts';
import type { Debugger } from '../../../src/runtime/debugger/debugger.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import type { Shell } from '../../../src/runtime/shell.ts';

/** The debugger of the session that a command runs in. */
export function debuggerOf({ session }: CmdletInvocation): Debugger {
  return (session as Shell).debugger;
}

/** The one runspace of the process; there is no other that could be named. */
export const runspaceParameter = {
  type: 'Runspace',
  notNull: true,
  help: "The runspace whose breakpoints are meant: this session's, which Get-Runspace shows.",
} as const satisfies ParameterDeclaration;

/** How the cmdlets that change breakpoints name them. */
export const chosenParameters = {
  Breakpoint: {
    type: 'Breakpoint[]',
    sets: { Breakpoint: { mandatory: true, position: 0, byValue: true } },
    notNull: true,
    help: 'Breakpoints that Get-PSBreakpoint or Set-PSBreakpoint wrote.',
  },
  Id: {
    type: 'Int32[]',
    sets: { Id: { mandatory: true, position: 0, byPropertyName: true } },
    notNull: true,
    help: 'The numbers of breakpoints.',
  },
  Runspace: {
    type: 'Runspace',
    aliases: ['RunspaceId'],
    sets: { Id: { byPropertyName: true } },
    help: "The runspace whose breakpoints are meant: this session's.",
  },
} as const satisfies ParameterDeclarations;

export const passThru = { type: 'SwitchParameter', help: 'Writes the breakpoints.' } as const;

/** The breakpoints that are meant; a number that none has is reported. */
export function chosenBreakpoints(
  cmdlet: CmdletInvocation,
  args: { readonly breakpoint?: readonly Breakpoint[]; readonly id?: readonly number[] },
): Breakpoint[] {
  if (args.breakpoint !== undefined) return [...args.breakpoint];
  const all = debuggerOf(cmdlet).breakpoints;
  return (args.id ?? []).flatMap((id) => {
    const found = all.find((each) => each.id === id);
    if (found !== undefined) return [found];
    cmdlet.writeError(
      ErrorRecord.of({
        message: `There is no breakpoint with ID '${id}'.`,
        id: 'PSBreakpoint:BreakpointIdNotFound',
        category: 'InvalidArgument',
        exceptionType: 'System.ArgumentException',
      }),
    );
    return [];
  });
}
