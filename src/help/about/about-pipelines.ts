import type { AboutTopic } from './topics.ts';

export const aboutPipelines: AboutTopic = {
  name: 'about_Pipelines',
  synopsis: 'How commands hand objects to one another.',
  text: `ABOUT_PIPELINES

IN SHORT
    The bar | joins commands. What the left one writes, the right one reads.

OBJECTS, NOT TEXT
    Commands pass on objects with properties, not lines of text. Nothing has to
    be cut out of columns; a property is named:

        Get-DhcpServerv4Scope | Where-Object State -eq Active

    What you see on the screen is made at the very end, by the formatter.
    Format-Table and its sisters therefore belong at the end of a line: behind
    them there are no scopes any more, only instructions for the screen.

ONE AT A TIME
    Objects travel singly. The second command begins before the first one has
    finished, and Select-Object -First 3 stops the whole line after three.

HOW AN OBJECT FINDS ITS PARAMETER
    A command takes pipeline input through some of its parameters, in two ways:

    by value            the object itself is what the parameter wants;
    by property name    the object has a property with the parameter's name.

    Get-DhcpServerv4Lease has a -ScopeId parameter that takes input by property
    name, and scopes have a ScopeId property. So this lists all leases:

        Get-DhcpServerv4Scope | Get-DhcpServerv4Lease

    Which parameters do so, Get-Help <command> -Full tells in the line
    "Accept pipeline input?".

THE CURRENT OBJECT
    Inside ForEach-Object and Where-Object the current object is called $_:

        Get-DhcpServerv4Scope | ForEach-Object { $_.Name.ToUpper() }

SEE ALSO
    about_Parameters, Get-Member, Where-Object, ForEach-Object
`,
};
