import type { Attribute, Node } from '../ast.ts';
import type { Checker } from './check.ts';

/** An attribute of PowerShell or .NET: what it may stand on, and its properties. */
interface AttributeFacts {
  /** The name as messages write it. */
  readonly name: string;
  readonly validOn: readonly string[];
  readonly settable: readonly string[];
  readonly readOnly: readonly string[];
}

/** A row: `name|targets|properties that can be set|other properties`, where `member` stands for properties and fields. */
const rows = [
  'Alias|Class, Property, Field||AliasNames',
  'AllowEmptyCollection|member',
  'AllowEmptyString|member',
  'AllowNull|member',
  'ArgumentCompleter|member||Type,ScriptBlock',
  'ArgumentCompletions|member',
  'CmdletBinding|Class|PositionalBinding,DefaultParameterSetName,SupportsShouldProcess,SupportsPaging,SupportsTransactions,ConfirmImpact,HelpUri,RemotingCapability',
  'DscProperty|member|Key,Mandatory,NotConfigurable',
  'DscResource|Class|RunAsCredential',
  'Experimental|Class, Property, Field||ExperimentName,ExperimentAction',
  'NoRunspaceAffinity|Class',
  'OutputType|Class|ProviderCmdlet,ParameterSetName|Type',
  'Parameter|member|Position,ParameterSetName,Mandatory,ValueFromPipeline,ValueFromPipelineByPropertyName,ValueFromRemainingArguments,HelpMessage,HelpMessageBaseName,HelpMessageResourceId,DontShow|ExperimentName,ExperimentAction',
  'PSDefaultValue|member|Value,Help',
  'SupportsWildcards|member',
  'ValidateCount|member||MinLength,MaxLength',
  'ValidateDrive|member||ValidRootDrives',
  'ValidateLength|member||MinLength,MaxLength',
  'ValidateNotNull|member',
  'ValidateNotNullOrEmpty|member',
  'ValidateNotNullOrWhiteSpace|member',
  'ValidatePattern|member|Options,ErrorMessage|RegexPattern',
  'ValidateRange|member||MinRange,MaxRange',
  'ValidateScript|member|ErrorMessage|ScriptBlock',
  'ValidateSet|member|ErrorMessage,IgnoreCase|ValidValues',
  'ValidateTrustedData|member',
  'ValidateUserDrive|member||ValidRootDrives',
  'System.FlagsAttribute|Enum',
];

let facts: Map<string, AttributeFacts> | undefined;

function attributeFacts(): ReadonlyMap<string, AttributeFacts> {
  facts ??= new Map(rows.map(readRow));
  return facts;
}

function readRow(row: string): [key: string, facts: AttributeFacts] {
  const [name = '', targets = '', settable = '', readOnly = ''] = row.split('|');
  const validOn = (targets === 'member' ? 'Property, Field' : targets).split(', ');
  const key = name.replace(/^System\.|Attribute$/g, '').toLowerCase();
  return [key, { name, validOn, settable: listOf(settable), readOnly: [...listOf(readOnly), 'TypeId'] }];
}

function listOf(text: string): string[] {
  return text === '' ? [] : text.split(',');
}

/** What an attribute stands on, in the words of .NET's AttributeTargets; null outside of classes. */
export function attributeTargets(c: Checker): readonly string[] | null {
  const parent: Node | undefined = c.ancestors.at(-1);
  switch (parent?.kind) {
    case 'TypeDefinition':
      return [parent.typeKind];
    case 'PropertyMember':
      return ['Property', 'Field'];
    case 'FunctionMember':
      return [parent.isConstructor ? 'Constructor' : 'Method'];
    case 'Parameter':
      return c.member()?.kind === 'FunctionMember' ? ['Parameter'] : null;
    default:
      return null;
  }
}

/** Whether a known attribute may stand where it does, with the arguments it has. */
export function checkClassAttribute(node: Attribute, targets: readonly string[], c: Checker): void {
  const { typeName } = node;
  const known = typeName.kind === 'TypeName' ? attributeFacts().get(typeName.name.toLowerCase()) : undefined;
  if (known === undefined) return;
  if (!known.validOn.some((target) => targets.includes(target)))
    c.report(node, 'AttributeNotAllowedOnDeclaration', known.name, known.validOn.join(', '));
  for (const named of node.namedArguments) {
    const name = named.argumentName.toLowerCase();
    const isIn = (names: readonly string[]): boolean => names.some((candidate) => candidate.toLowerCase() === name);
    if (isIn(known.settable)) continue;
    if (isIn(known.readOnly)) c.report(named, 'ReadOnlyProperty', named.argumentName);
    else c.report(named, 'PropertyNotFoundForAttribute', named.argumentName, known.name, known.settable.join(', '));
  }
}
