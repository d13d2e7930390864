// Declares [CimSession], which -CimSession is of.
import '../CimCmdlets/cim-session.ts';
import { serverNames } from './completion.ts';

/** Refuses `$null` and empty text, as the module's own parameters do. */
export const filled = { notNull: true, notNullOrEmpty: true } as const;

/** -ComputerName of nearly every cmdlet. */
export const computerName = {
  type: 'String',
  aliases: ['Cn'],
  ...filled,
  complete: serverNames,
  help: 'The DHCP server to ask: its name or address. Default: the local computer.',
} as const;

/** The form that the reservation cmdlets have: it also takes the column name of an exported list. */
export const reservationComputerName = { ...computerName, aliases: ['Cn', 'ReservationServer'] } as const;

export const passThru = {
  type: 'SwitchParameter',
  ...filled,
  help: 'Writes the objects that were worked on; without it nothing is written.',
} as const;

/** Sessions and jobs: the last parameters of every cmdlet that runs over the management layer. */
export const cimParameters = {
  CimSession: {
    type: 'CimSession[]',
    aliases: ['Session'],
    notNullOrEmpty: true,
    help: 'Runs the command on the computers of these sessions, or of these names.',
  },
  ThrottleLimit: {
    type: 'Int32',
    help: 'How many computers are worked on at the same time; 0 leaves it to the shell.',
  },
  AsJob: {
    type: 'SwitchParameter',
    help: 'Runs the command as a background job and writes the job.',
  },
} as const;

/** The one session of Export-DhcpServer and Import-DhcpServer, which are scripts and know no jobs. */
export const cimSession = {
  type: 'CimSession',
  aliases: ['Session'],
  notNullOrEmpty: true,
  help: 'Runs the command on the computer of this session, or of this name.',
} as const;
