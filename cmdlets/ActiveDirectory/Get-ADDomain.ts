import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { authoritySid, SecurityIdentifier } from '../../src/types/security-identifier.ts';
import type { Value } from '../../src/types/value.ts';
import { completeMachines } from '../Lab/machine-parameters.ts';
import { directoryObject, directoryOf, distinguishedName, flatName, guidOf, notFound } from './directory-objects.ts';

export default defineCmdlet({
  name: 'Get-ADDomain',
  module: 'ActiveDirectory',
  errorIdName: 'Microsoft.ActiveDirectory.Management.Commands.GetADDomain',
  synopsis: 'Shows the domain of the lab.',
  defaultSet: 'Current',
  sets: ['Current', 'Identity'],
  parameters: {
    Current: {
      type: 'String',
      sets: { Current: {} },
      validateSet: ['LocalComputer', 'LoggedOnUser'],
      help: "The computer's domain, or the user's: in the lab they are one.",
    },
    Identity: {
      type: 'String',
      sets: { Identity: { mandatory: true, position: 0, byValue: true } },
      notNull: true,
      help: 'The domain, by its DNS name, flat name, distinguished name or security id.',
    },
    Server: { type: 'String', notNullOrEmpty: true, complete: completeMachines, help: 'The domain controller to ask.' },
  },
  outputTypes: ['Microsoft.ActiveDirectory.Management.ADDomain'],
  examples: [
    { title: 'The domain', command: '(Get-ADDomain).DNSRoot', lab: 'contoso', shows: ['contoso.com'] },
    {
      title: 'A domain that is not there',
      command: 'Get-ADDomain example.org',
      lab: 'contoso',
      fails:
        'ActiveDirectoryCmdlet:Microsoft.ActiveDirectory.Management.ADIdentityNotFoundException,Microsoft.ActiveDirectory.Management.Commands.GetADDomain',
    },
  ],
  related: ['Get-ADComputer', 'Get-DhcpServerInDC'],
  process(cmdlet, args) {
    const directory = directoryOf(cmdlet, args.server);
    const { domain, controllers } = directory;
    const place = distinguishedName(domain);
    const flat = flatName(domain);
    const sid = authoritySid(flat);
    const names = [domain, flat, place, sid].map((name) => name.toLowerCase());
    if (args.identity !== undefined && !names.includes(args.identity.toLowerCase()))
      notFound(cmdlet, args.identity, directory);
    const [first] = controllers;
    const master = first?.name ?? null;
    const inside = (name: string): string => `${name},${place}`;
    const properties: Readonly<Record<string, Value>> = {
      AllowedDNSSuffixes: [],
      ChildDomains: [],
      ComputersContainer: inside('CN=Computers'),
      DeletedObjectsContainer: inside('CN=Deleted Objects'),
      DistinguishedName: place,
      DNSRoot: domain,
      DomainControllersContainer: inside('OU=Domain Controllers'),
      DomainMode: /2025/.test(first?.caption ?? '') ? 'Windows2025Domain' : 'Windows2016Domain',
      DomainSID: new SecurityIdentifier(sid),
      ForeignSecurityPrincipalsContainer: inside('CN=ForeignSecurityPrincipals'),
      Forest: domain,
      InfrastructureMaster: master,
      LastLogonReplicationInterval: null,
      LinkedGroupPolicyObjects: [inside('CN={31B2F340-016D-11D2-945F-00C04FB984F9},CN=Policies,CN=System')],
      LostAndFoundContainer: inside('CN=LostAndFound'),
      ManagedBy: null,
      Name: flat.toLowerCase(),
      NetBIOSName: flat,
      ObjectClass: 'domainDNS',
      ObjectGUID: guidOf(domain),
      ParentDomain: null,
      PDCEmulator: master,
      QuotasContainer: inside('CN=NTDS Quotas'),
      ReadOnlyReplicaDirectoryServers: [],
      ReplicaDirectoryServers: controllers.map(({ name }) => name),
      RIDMaster: master,
      SubordinateReferences: ['DC=ForestDnsZones', 'DC=DomainDnsZones', 'CN=Configuration'].map(inside),
      SystemsContainer: inside('CN=System'),
      UsersContainer: inside('CN=Users'),
    };
    cmdlet.writeObject(directoryObject('ADDomain', Object.entries(properties)));
  },
});
