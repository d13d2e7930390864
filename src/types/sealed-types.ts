import type { NetType } from './net-type.ts';

/** Classes of .NET that nothing can derive from, static ones included; structures, arrays and delegates never can. */
const sealed: ReadonlySet<string> = new Set(
  [
    'System.String System.Math System.MathF System.Convert System.BitConverter System.Environment System.Console',
    'System.GC System.Buffer System.Activator System.Version System.DBNull System.Nullable System.Lazy',
    'System.Text.StringBuilder System.IO.File System.IO.Directory System.IO.Path System.IO.FileInfo',
    'System.IO.DirectoryInfo System.Net.Dns System.Net.WebUtility System.Linq.Enumerable System.Net.Mail.MailAddress',
    'System.Security.SecureString System.Management.Automation.PSCredential',
    'System.Management.Automation.PSCustomObject System.Management.Automation.WildcardPattern',
    'System.Management.Automation.SemanticVersion System.Management.Automation.PSTypeName',
    'System.Management.Automation.Language.NullString System.Text.RegularExpressions.Match',
  ].flatMap((names) => names.split(' ')),
);

/** `IsSealed` of System.Type. */
export function isSealed(type: NetType): boolean {
  if (type.isValueType || type.kind === 'array') return true;
  if (type.kind === 'delegate') return type.name !== 'Delegate' && type.name !== 'MulticastDelegate';
  return sealed.has(type.genericName ?? type.fullName);
}
