import type { AboutTopic } from './topics.ts';

export const aboutDashes: AboutTopic = {
  name: 'about_Dashes',
  synopsis: 'Why a line copied from a web page or a document may fail.',
  text: `ABOUT_DASHES

IN SHORT
    Word processors and web pages turn - into a longer dash. PowerShell takes
    such a dash in front of a parameter, but not inside a command name.

WHAT IS TAKEN
    Four characters count as a dash where a parameter or an operator begins:

        -    hyphen (U+002D), the one on the keyboard
        \u2013    en dash (U+2013)
        \u2014    em dash (U+2014)
        \u2015    horizontal bar (U+2015)

    So this runs, although its dashes are long ones:

        Get-DhcpServerv4Scope \u2013ComputerName dhcp1

WHAT IS NOT
    The name of a command must have the hyphen. Get\u2013DhcpServerv4Scope is a
    name that no command has. At this shell's prompt such a name is put right
    before it runs; in a script it fails, as it does in PowerShell.

    --Name, with two hyphens, is no parameter but a text.

    Curly quotes are taken as straight ones. A backtick at the end of a line
    continues it only when nothing, not even a blank, follows.

SEE ALSO
    about_Parameters
`,
};
