import type { AboutTopic } from './topics.ts';

export const aboutCommonParameters: AboutTopic = {
  name: 'about_CommonParameters',
  synopsis: 'Parameters that every command has.',
  text: `ABOUT_COMMONPARAMETERS

IN SHORT
    [<CommonParameters>] at the end of a syntax line stands for these.

ERRORS
    -ErrorAction (-ea)      Continue        show the error and go on (default)
                            Stop            end here; catch can handle it
                            SilentlyContinue  do not show it
                            Ignore          do not even remember it in $Error
                            Inquire         ask
    -ErrorVariable (-ev)    keeps the errors in a variable; +name adds to it

    A wrong parameter is an error of another kind: no -ErrorAction hides it.

MESSAGES
    -Verbose (-vb)          shows what is done, step by step
    -Debug (-db)            shows notes of the command's author
    -WarningAction (-wa)    what becomes of warnings
    -WarningVariable (-wv)  keeps warnings
    -InformationAction (-infa), -InformationVariable (-iv)
    -ProgressAction (-proga)

OUTPUT
    -OutVariable (-ov)      keeps what is written and passes it on as well
    -OutBuffer (-ob)        passes objects on in groups
    -PipelineVariable (-pv) names the current object for the rest of the line

BEFORE SOMETHING IS CHANGED
    Commands that change something mostly have two more:

    -WhatIf (-wi)           tells what would be done and does nothing
    -Confirm (-cf)          asks first; -Confirm:$false does not

    Try a line with -WhatIf before you run it:

        Get-DhcpServerv4Scope | Remove-DhcpServerv4Scope -WhatIf

    Some commands, Invoke-DhcpServerv4FailoverReplication among them, ask in any
    case; their -Force answers Yes.

SEE ALSO
    about_Parameters
`,
};
