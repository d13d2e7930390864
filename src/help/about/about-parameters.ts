import type { AboutTopic } from './topics.ts';

export const aboutParameters: AboutTopic = {
  name: 'about_Parameters',
  synopsis: 'How to tell a command what to work on.',
  text: `ABOUT_PARAMETERS

IN SHORT
    A parameter has a name that begins with a dash, and mostly a value:

        Get-DhcpServerv4Scope -ComputerName dhcp1 -ScopeId 10.0.10.0

READING A SYNTAX LINE
    Get-Command <command> -Syntax prints one line for each way to call it.

    -Name <string>          must be given, with its name
    [-Name <string>]        may be left out
    [-Name] <string>        must be given; the name itself may be left out
    [[-Name] <string>]      may be left out altogether
    <string[]>              several values, with commas between them
    [-Force]                a switch: it is there or it is not

    The lines are called parameter sets. Parameters that occur only in different
    lines cannot be used together.

SHORT FORMS
    A name may be cut as long as it stays clear: -Comp for -ComputerName. Many
    parameters have a second name, too: -Cn. Tab completes names and values.

VALUES
    A value with blanks needs quotes. 'Single' quotes take the text as it is,
    "double" ones fill in $variables. Values are converted to the type that the
    syntax line names: 8 becomes a number, 10.0.10.0 an address, 8:00:00 a time.

    A switch takes a value only behind a colon: -Confirm:$false.

MANY VALUES AT ONCE
    A hash table can hold the parameters; the at sign hands them over:

        $where = @{ ComputerName = 'dhcp1'; ScopeId = '10.0.10.0' }
        Get-DhcpServerv4Lease @where

DEFAULTS
    $PSDefaultParameterValues['*-Dhcp*:ComputerName'] = 'dhcp1' gives all
    commands of the DHCP module that computer unless a line names another.

SEE ALSO
    about_CommonParameters, about_Dashes, about_Pipelines, Get-Command
`,
};
