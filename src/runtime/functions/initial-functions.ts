/** The drives' functions: `C:` alone goes there. */
const driveFunctions = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter): readonly [string, string] => [
  `${letter}:`,
  'Set-Location $MyInvocation.MyCommand.Name',
]);

/** The functions that every session starts with on Windows, by name; compiled when one is first used. */
export const initialFunctions: readonly (readonly [name: string, body: string])[] = [
  ...driveFunctions,
  ['cd..', 'Set-Location ..'],
  ['cd\\', 'Set-Location \\'],
  ['cd~', 'Set-Location ~'],
  [
    'help',
    `
[CmdletBinding(DefaultParameterSetName = 'AllUsersView')]
param(
    [Parameter(Position = 0, ValueFromPipelineByPropertyName)] [string]$Name,
    [string]$Path,
    [string[]]$Category,
    [Parameter(ParameterSetName = 'DetailedView', Mandatory)] [switch]$Detailed,
    [Parameter(ParameterSetName = 'AllUsersView')] [switch]$Full,
    [Parameter(ParameterSetName = 'Examples', Mandatory)] [switch]$Examples,
    [Parameter(ParameterSetName = 'Parameters', Mandatory)] [string[]]$Parameter,
    [string[]]$Component,
    [string[]]$Functionality,
    [string[]]$Role,
    [Parameter(ParameterSetName = 'Online', Mandatory)] [switch]$Online
)
process {
    if ($PSCmdlet.ParameterSetName -eq 'AllUsersView') { $PSBoundParameters['Full'] = $true }
    Get-Help @PSBoundParameters | Out-Host -Paging
}
`,
  ],
  [
    'mkdir',
    `
[CmdletBinding(DefaultParameterSetName = 'pathSet', SupportsShouldProcess, ConfirmImpact = 'Medium')]
param(
    [Parameter(ParameterSetName = 'nameSet', Position = 0, ValueFromPipelineByPropertyName)]
    [Parameter(ParameterSetName = 'pathSet', Mandatory, Position = 0, ValueFromPipelineByPropertyName)]
    [string[]]$Path,
    [Parameter(ParameterSetName = 'nameSet', Mandatory, ValueFromPipelineByPropertyName)] [AllowNull()] [AllowEmptyString()]
    [string]$Name,
    [Parameter(ValueFromPipeline, ValueFromPipelineByPropertyName)] [Object]$Value,
    [switch]$Force
)
process { New-Item @PSBoundParameters -ItemType Directory }
`,
  ],
  [
    'oss',
    `
[CmdletBinding()]
param([ValidateRange(2, 2147483647)] [int]$Width, [Parameter(ValueFromPipeline)] [psobject]$InputObject)
begin { $all = [System.Collections.ArrayList]::new() }
process { $null = $all.Add($InputObject) }
end {
    $null = $PSBoundParameters.Remove('InputObject')
    $all | Out-String -Stream @PSBoundParameters
}
`,
  ],
  ['Pause', "$null = Read-Host 'Press Enter to continue...'"],
  ['prompt', '"PS $($PWD.Path)$(\'>\' * ($NestedPromptLevel + 1)) "'],
];
