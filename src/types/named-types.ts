import { defineType } from './declare.ts';

/**
 * Types that scripts name, for `-as [type]`, parameter constraints and completion, but of which there are no objects in
 * the emulated world.
 */
const names: readonly (readonly [fullName: string, ...accelerators: string[]])[] = [
  ['System.Management.Automation.PowerShell', 'powershell'],
  ['System.Management.Automation.Runspaces.Runspace', 'runspace'],
  ['System.Management.Automation.Runspaces.RunspaceFactory', 'runspacefactory'],
  ['System.Management.Automation.Runspaces.InitialSessionState', 'initialsessionstate'],
  ['System.Management.Automation.PSPrimitiveDictionary', 'psprimitivedictionary'],
  ['System.Management.Automation.PSListModifier', 'pslistmodifier'],
  ['System.Security.AccessControl.ObjectSecurity', 'ObjectSecurity'],
  ['System.Security.Cryptography.X509Certificates.X509Certificate', 'X509Certificate'],
  ['System.Security.Cryptography.X509Certificates.X500DistinguishedName', 'X500DistinguishedName'],
  ['Microsoft.Management.Infrastructure.CimType', 'cimtype'],
  ['Microsoft.Management.Infrastructure.CimConverter', 'cimconverter'],
];

for (const [fullName, ...accelerators] of names) defineType(fullName, { accelerators });
