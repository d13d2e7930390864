import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { completeMachines } from '../Lab/machine-parameters.ts';
import { type DirectoryTest, directoryFilter, FilterSyntaxError } from './directory-filter.ts';
import { cmdletError, computerAttributes, directoryObject, directoryOf, notFound } from './directory-objects.ts';

/** What is shown unless -Properties asks for more. */
const usual = [
  'DistinguishedName',
  'DNSHostName',
  'Enabled',
  'Name',
  'ObjectClass',
  'ObjectGUID',
  'SamAccountName',
  'SID',
  'UserPrincipalName',
] as const;

export default defineCmdlet({
  name: 'Get-ADComputer',
  module: 'ActiveDirectory',
  errorIdName: 'Microsoft.ActiveDirectory.Management.Commands.GetADComputer',
  synopsis: "Finds computers of the lab's domain.",
  defaultSet: 'Filter',
  sets: ['Filter', 'Identity'],
  parameters: {
    Filter: {
      type: 'String',
      sets: { Filter: { mandatory: true } },
      notNullOrEmpty: true,
      help: "Which computers: *, or an expression as Name -like 'dhcp*'.",
    },
    Identity: {
      type: 'String',
      sets: { Identity: { mandatory: true, position: 0, byValue: true } },
      notNull: true,
      complete: completeMachines,
      help: 'One computer by its name, distinguished name or security id.',
    },
    Properties: {
      type: 'String[]',
      aliases: ['Property'],
      notNullOrEmpty: true,
      help: 'Properties beside the usual ones: OperatingSystem, IPv4Address, ...; * for all.',
    },
    ResultSetSize: { type: 'Int32', sets: { Filter: {} }, validateRange: 'Positive', help: 'Stops after so many.' },
    SearchBase: {
      type: 'String',
      sets: { Filter: {} },
      notNullOrEmpty: true,
      help: 'Only computers in this container, by its distinguished name.',
    },
    Server: { type: 'String', notNullOrEmpty: true, complete: completeMachines, help: 'The domain controller to ask.' },
  },
  outputTypes: ['Microsoft.ActiveDirectory.Management.ADComputer'],
  examples: [
    {
      title: "The domain's DHCP servers by their names",
      command: '(Get-ADComputer -Filter "Name -like \'dhcp*\'").DNSHostName',
      lab: 'contoso',
      shows: ['dhcp1.contoso.com', 'dhcp2.contoso.com', 'dhcp3.contoso.com'],
    },
    {
      title: 'Their systems',
      command: '(Get-ADComputer dhcp2 -Properties OperatingSystem).OperatingSystem',
      lab: 'contoso',
      shows: ['Windows Server 2025 Datacenter'],
    },
    {
      title: 'A computer that is not there',
      command: 'Get-ADComputer dhcp9',
      lab: 'contoso',
      fails:
        'ActiveDirectoryCmdlet:Microsoft.ActiveDirectory.Management.ADIdentityNotFoundException,Microsoft.ActiveDirectory.Management.Commands.GetADComputer',
    },
  ],
  related: ['Get-ADDomain', 'Get-LabServer'],
  process(cmdlet, args) {
    const directory = directoryOf(cmdlet, args.server);
    const all = directory.members.map((machine) => computerAttributes(machine, directory));
    const searched = all.map((attributes) => ({
      attributes,
      byKey: new Map([...attributes].map(([name, value]) => [name.toLowerCase(), value])),
    }));
    const [wanted, test] = [args.identity?.toLowerCase(), filterOf(args.filter ?? '*')];
    const base = args.searchBase?.toLowerCase();
    let found = searched.filter(({ byKey }) => {
      const text = (key: string): string => String(byKey.get(key) ?? '').toLowerCase();
      if (wanted !== undefined)
        return ['name', 'samaccountname', 'distinguishedname', 'sid', 'objectguid'].some((key) => text(key) === wanted);
      return test(byKey) && (base === undefined || text('distinguishedname').endsWith(`,${base}`));
    });
    if (found.length === 0 && args.identity !== undefined) notFound(cmdlet, args.identity, directory);
    if (args.resultSetSize !== undefined) found = found.slice(0, args.resultSetSize);
    const asked = (args.properties ?? []).map((name) => name.toLowerCase());
    const shown = new Set([...usual.map((name) => name.toLowerCase()), ...asked]);
    const known = new Set(searched[0]?.byKey.keys() ?? []);
    for (const name of asked) {
      if (name !== '*' && !known.has(name))
        cmdletError(cmdlet, 'One or more properties are invalid.', 'ADException', 'InvalidArgument', name);
    }
    for (const { attributes } of found) {
      const properties = [...attributes].filter(([name]) => asked.includes('*') || shown.has(name.toLowerCase()));
      cmdlet.writeObject(directoryObject('ADComputer', properties));
    }

    function filterOf(source: string): DirectoryTest {
      try {
        return directoryFilter(source, (name) => cmdlet.session.getVariable(name));
      } catch (error) {
        if (!(error instanceof FilterSyntaxError)) throw error;
        const message = `Error parsing query: '${source}' Error Message: '${error.message}' at position: '${error.position}'.`;
        return cmdletError(cmdlet, message, 'ADFilterParsingException', 'ParserError', source);
      }
    }
  },
});
