/** The program's own version; PowerShell's is `$PSVersionTable`. */
export const version = '0.1.0';

export const helpText = `Usage: dhcpsh [-File <file> [args] | -Command { - | <text> } | -EncodedCommand <base64>]
              [-Lab <name|file|:memory:[name]>] [-Mount <folder>] [-User <name>] [-NotElevated] [-Clock <time>]
              [-NoProfile] [-NoLogo] [-NoExit] [-NonInteractive] [-NoHints] [-WorkingDirectory <folder>]

Without arguments the interactive shell starts; with redirected input its lines are run.

  -File             runs a script; what follows are its arguments. A bare first argument is a file too.
  -Command          runs the text that follows; '-' reads it from standard input.
  -EncodedCommand   runs UTF-16 text in Base64.
  -Lab              the lab to work in: contoso (default), reference, empty, one of your own, a file, or
                    :memory: / :memory:<name> for a private copy that is deleted at exit.
  -Mount            shows a folder of this machine to scripts, read and write. May be given several times.
  -User             acts as another user than CONTOSO\\Administrator; -NotElevated without administrative rights.
  -Clock            what time it is in the lab; 'frozen <time>' stands still.

All other switches are those of pwsh; the ones that mean nothing here are checked and ignored.
`;
