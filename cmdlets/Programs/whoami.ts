import { defineProgram, type ProgramCall } from '../../src/runtime/programs/program.ts';
import { accountSid, authoritySid } from '../../src/types/security-identifier.ts';
import { dnsDomainOf, hasMember } from '../Lab/accounts.ts';
import { privileges } from './privileges.ts';
import { type ReportFormat, reportLines } from './report-table.ts';
import { thisComputer } from './this-computer.ts';

const usage = 'Type "WHOAMI /?" for usage.';
const enabled = 'Mandatory group, Enabled by default, Enabled group';

export default defineProgram({
  name: 'whoami.exe',
  description: 'whoami - displays logged on user information',
  run(call) {
    const { out, error, session } = call;
    const options = readOptions(call.args);
    if (typeof options === 'string') {
      error(`ERROR: ${options}`);
      error(usage);
      return 1;
    }
    const user = session.place.user.toLowerCase();
    const [domain = '', name = ''] = user.split('\\');
    const { here } = thisComputer(session);
    const dnsDomain = dnsDomainOf(here);
    switch (options.what) {
      case 'help':
        for (const line of helpLines) out(line);
        return 0;
      case 'name':
        out(user);
        return 0;
      case 'upn':
        out(`${name}@${dnsDomain}`);
        return 0;
      case 'fqdn': {
        const parts = dnsDomain.split('.').map((part) => `DC=${part}`);
        out([`CN=${session.place.user.split('\\')[1] ?? ''}`, 'CN=Users', ...parts].join(','));
        return 0;
      }
      case 'logonid':
        out(`S-1-5-5-0-${Number.parseInt(authoritySid(domain).slice(9, 18), 10) % 1_000_000}`);
        return 0;
    }
    for (const part of options.what === 'all' ? (['user', 'groups', 'priv'] as const) : [options.what])
      show(call, part, options);
    return 0;
  },
});

interface Options {
  readonly what: 'name' | 'help' | 'upn' | 'fqdn' | 'logonid' | 'user' | 'groups' | 'priv' | 'all';
  readonly format: ReportFormat;
  readonly noHeader: boolean;
}

/** The options of a command line, or what is wrong with it. */
function readOptions(args: readonly string[]): Options | string {
  let what: Options['what'] = 'name';
  let format: ReportFormat = 'TABLE';
  let noHeader = false;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    const key = /^[-/](.+)$/.exec(arg)?.[1]?.toLowerCase() ?? '';
    if (key === '?') return { what: 'help', format, noHeader };
    if (['upn', 'fqdn', 'logonid', 'user', 'groups', 'priv', 'all'].includes(key)) {
      if (what !== 'name') return 'Invalid syntax.';
      what = key as Options['what'];
    } else if (key === 'nh') noHeader = true;
    else if (key === 'fo') {
      const value = args[++index];
      if (value === undefined) return "Invalid syntax. Value expected for '/FO'.";
      if (!/^(table|list|csv)$/i.test(value))
        return `Invalid syntax. '${value}' value is not allowed for '/FO' option.`;
      format = value.toUpperCase() as ReportFormat;
    } else return `Invalid argument/option - '${arg}'.`;
  }
  return { what, format, noHeader };
}

function show(call: ProgramCall, part: 'user' | 'groups' | 'priv', { format, noHeader }: Options): void {
  const { out, session } = call;
  const { user, elevated } = session.place;
  const [title, columns, rows] =
    part === 'user'
      ? (['USER INFORMATION', ['User Name', 'SID'], [[user.toLowerCase(), accountSid(user)]]] as const)
      : part === 'groups'
        ? (['GROUP INFORMATION', ['Group Name', 'Type', 'SID', 'Attributes'], groupsOf(call)] as const)
        : ([
            'PRIVILEGES INFORMATION',
            ['Privilege Name', 'Description', 'State'],
            privileges
              .filter(({ everyone }) => everyone === true || elevated)
              .map(({ name, description, on }) => [name, description, on === true ? 'Enabled' : 'Disabled']),
          ] as const);
  if (format !== 'CSV') for (const line of ['', title, '-'.repeat(title.length), '']) out(line);
  for (const line of reportLines(columns, rows, format, noHeader)) out(line);
}

/** The groups of the user's token on this computer. */
function groupsOf({ session }: ProgramCall): string[][] {
  const { user, elevated } = session.place;
  const { here } = thisComputer(session);
  const domain = user.split('\\')[0] ?? '';
  const administrator = hasMember(here.groups.administrators, user);
  const rows = [['Everyone', 'Well-known group', 'S-1-1-0', enabled]];
  if (administrator) {
    const attributes = elevated ? `${enabled}, Group owner` : 'Group used for deny only';
    rows.push(['BUILTIN\\Administrators', 'Alias', 'S-1-5-32-544', attributes]);
  }
  rows.push(['BUILTIN\\Users', 'Alias', 'S-1-5-32-545', enabled]);
  const computer = here.name.split('.')[0]?.toUpperCase() ?? '';
  for (const [group, members] of [
    ['DHCP Administrators', here.groups.dhcpAdministrators],
    ['DHCP Users', here.groups.dhcpUsers],
  ] as const) {
    const account = `${computer}\\${group}`;
    if (here.securityGroups && hasMember(members, user)) rows.push([account, 'Alias', accountSid(account), enabled]);
  }
  rows.push(
    ['NT AUTHORITY\\INTERACTIVE', 'Well-known group', 'S-1-5-4', enabled],
    ['CONSOLE LOGON', 'Well-known group', 'S-1-2-1', enabled],
    ['NT AUTHORITY\\Authenticated Users', 'Well-known group', 'S-1-5-11', enabled],
    ['NT AUTHORITY\\This Organization', 'Well-known group', 'S-1-5-15', enabled],
    ['LOCAL', 'Well-known group', 'S-1-2-0', enabled],
  );
  if (/\\administrator$/i.test(user)) {
    const attributes = elevated ? enabled : 'Group used for deny only';
    for (const group of ['Domain Admins', 'Group Policy Creator Owners', 'Schema Admins', 'Enterprise Admins'])
      rows.push([`${domain}\\${group}`, 'Group', accountSid(`${domain}\\${group}`), attributes]);
  }
  const level = elevated ? ['High', 'S-1-16-12288'] : ['Medium', 'S-1-16-8192'];
  rows.push(
    ['Authentication authority asserted identity', 'Well-known group', 'S-1-18-1', enabled],
    [`Mandatory Label\\${level[0]} Mandatory Level`, 'Label', level[1] ?? '', ''],
  );
  return rows;
}

const helpLines = [
  '',
  'WhoAmI has three ways of working:',
  '',
  'Syntax 1:',
  '    WHOAMI [/UPN | /FQDN | /LOGONID]',
  '',
  'Syntax 2:',
  '    WHOAMI { [/USER] [/GROUPS] [/CLAIMS] [/PRIV] } [/FO format] [/NH]',
  '',
  'Syntax 3:',
  '    WHOAMI /ALL [/FO format] [/NH]',
];
