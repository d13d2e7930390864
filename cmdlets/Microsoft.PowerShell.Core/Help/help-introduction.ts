/** What Get-Help says without a name. */
export const helpIntroduction = `TOPIC
    Help in this shell

IN SHORT
    Get-Help <command>             what it does and how it is called
    Get-Help <command> -Full       everything, parameter by parameter
    Get-Help <command> -Examples   lines to try
    Get-Help <part of a name>      lists what fits
    Get-Help about_*               lists topics

    Get-Command *failover*         finds commands by their names
    Get-Command <command> -Syntax  prints the ways to call one

    At the prompt F1 shows the help of the command under the cursor, Alt+h that
    of the parameter, and Tab completes what is begun.
`;
