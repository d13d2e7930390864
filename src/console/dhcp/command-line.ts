/** A cmdlet's line for a server; parameters that are empty are left out. */
export function commandLine(cmdlet: string, server: string, ...parameters: readonly string[]): string {
  return [cmdlet, `-ComputerName ${server}`, ...parameters.filter((each) => each !== '')].join(' ');
}

/** An argument as PowerShell reads it: in quotes unless it is a plain word. */
export function quoted(text: string): string {
  return /^[A-Za-z][A-Za-z0-9._-]*$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** Arguments of one parameter; what is a number or an address needs no quotes. */
export function quotedList(texts: readonly string[]): string {
  return texts.map((text) => (/^[0-9]+(?:\.[0-9]+)*$/.test(text) ? text : quoted(text))).join(',');
}

/** Seconds as a TimeSpan's text: `8.00:00:00`. */
export function timeSpan(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const time = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return days > 0 ? `${days}.${time}` : time;
}
