import type { Operation } from '../../src/dhcp/dhcp.ts';
import type {
  Arguments,
  Cmdlet,
  CmdletDeclaration,
  ParameterDeclaration,
  ParameterDeclarations,
} from '../../src/runtime/cmdlet.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import type { CimSession } from '../CimCmdlets/cim-session.ts';
import { type CallArguments, type DhcpCall, openCall } from './call.ts';
import { cimJobs } from './cim-job.ts';
import { cimParameters } from './parameters.ts';

export interface DhcpCmdletDeclaration<P extends ParameterDeclarations>
  extends Pick<
    CmdletDeclaration<P>,
    | 'name'
    | 'aliases'
    | 'synopsis'
    | 'description'
    | 'defaultSet'
    | 'sets'
    | 'parameters'
    | 'outputTypes'
    | 'asksByDefault'
    | 'examples'
    | 'views'
    | 'notes'
    | 'related'
  > {
  /** Default: everything but the Get cmdlets. */
  readonly supportsShouldProcess?: boolean;
  /** How the cmdlet words that the server can't be asked, where that was seen on Windows. */
  readonly operation?: Operation;
  /** Does the work for one input object on one server. */
  readonly run: (call: DhcpCall<Arguments<P>>) => void;
}

/** Parameters that {@link defineDhcpCmdlet} adds; the binder fills them from the same table. */
interface CimArguments extends CallArguments {
  readonly cimSession?: readonly CimSession[];
  readonly throttleLimit?: number;
  readonly asJob?: boolean;
}

/**
 * Declares a cmdlet of the module DhcpServer: adds the parameters of CIM sessions and jobs, finds the servers to ask,
 * and turns what they refuse into error records. `run` is called once for every input object and server.
 */
export function defineDhcpCmdlet<const P extends ParameterDeclarations>(declaration: DhcpCmdletDeclaration<P>): Cmdlet {
  const { run, operation, supportsShouldProcess, sets = [], parameters, ...rest } = declaration;
  const changes = supportsShouldProcess ?? !rest.name.startsWith('Get-');
  return {
    ...rest,
    module: 'DhcpServer',
    sets,
    parameters: inSets({ ...parameters, ...cimParameters }, sets),
    positionalBinding: false,
    supportsShouldProcess: changes,
    ...(changes ? { confirmImpact: 'Medium' as const } : {}),
    invoke(cmdlet, bound) {
      // The binder fills `bound` from the same declaration that gave P.
      const args = bound as Arguments<P> & CimArguments;
      return {
        process() {
          if (args.asJob === true) startJob(cmdlet, args);
          else for (const computer of computersOf(args)) runOn(openCall(cmdlet, args, computer, operation));
        },
      };
    },
  };

  function runOn(call: DhcpCall<Arguments<P>>): void {
    call.attempt(() => run(call));
  }
}

/** The computers of the sessions given, or the shell's own (null). */
function computersOf({ cimSession }: CimArguments): readonly (string | null)[] {
  return cimSession === undefined ? [null] : cimSession.map((session) => session.computerName);
}

function startJob(cmdlet: CmdletInvocation, args: CimArguments): void {
  const { asJob: _job, throttleLimit = 0, cimSession: _sessions, ...parameters } = args;
  const request = { command: cmdlet.name, parameters, computers: computersOf(args), throttleLimit };
  cmdlet.writeObject(cmdlet.session.service(cimJobs).start(cmdlet, request));
}

/** Says for each parameter in which sets it is: one that names none is in all of them. */
function inSets(parameters: ParameterDeclarations, sets: readonly string[]): ParameterDeclarations {
  if (sets.length === 0) return parameters;
  const spread = (declaration: ParameterDeclaration): ParameterDeclaration => {
    if (declaration.sets !== undefined) return declaration;
    const { mandatory, position, byPropertyName, ...others } = declaration;
    const flags = { mandatory, position, byPropertyName };
    return { ...others, sets: Object.fromEntries(sets.map((set) => [set, flags])) };
  };
  return Object.fromEntries(Object.entries(parameters).map(([name, declaration]) => [name, spread(declaration)]));
}
