import { defineProgram } from '../../src/runtime/programs/program.ts';
import { reach } from '../Lab/computers.ts';
import { processesOn } from '../Microsoft.PowerShell.Management/Process/process-table.ts';
import { type ReportFormat, reportLines } from './report-table.ts';

export default defineProgram({
  name: 'tasklist.exe',
  description: 'Lists the current running tasks',
  run({ args, session, out, error }) {
    let format: ReportFormat = 'TABLE';
    let server: string | undefined;
    let services = false;
    let noHeader = false;
    for (let index = 0; index < args.length; index++) {
      const arg = args[index] ?? '';
      const key = /^[-/](\w+)$/.exec(arg)?.[1]?.toLowerCase();
      if (key === 'svc') services = true;
      else if (key === 'nh') noHeader = true;
      else if (key === 's') server = args[++index];
      else if (key === 'fo' && /^(table|list|csv)$/i.test(args[index + 1] ?? ''))
        format = (args[++index] ?? '').toUpperCase() as ReportFormat;
      else {
        error(`ERROR: Invalid argument/option - '${arg}'.`);
        error('Type "TASKLIST /?" for usage.');
        return 1;
      }
    }
    const found = reach(session, server);
    if (found.kind !== 'there') {
      error('ERROR: The RPC server is unavailable.');
      return 1;
    }
    const rows = processesOn(session, found.machine).map((each) => {
      const image = each.name === 'Idle' ? 'System Idle Process' : each.path === null ? each.name : `${each.name}.exe`;
      if (services) return [image, String(each.id), each.services.join(', ') || 'N/A'];
      const memory = `${Math.round(each.workingSet / 1024).toLocaleString('en-US')} K`;
      return [image, String(each.id), each.sessionId === 0 ? 'Services' : 'Console', String(each.sessionId), memory];
    });
    const columns = services
      ? ['Image Name', 'PID', 'Services']
      : ['Image Name', 'PID', 'Session Name', 'Session#', 'Mem Usage'];
    if (format !== 'CSV') out('');
    const widths = services ? [25, 8, 44] : [25, 8, 16, 11, 12];
    const right = services ? [1] : [1, 3, 4];
    const padded =
      format === 'TABLE'
        ? rows.map((row) => row.map((cell, at) => sized(cell, widths[at] ?? 0, right.includes(at))))
        : rows;
    const heads =
      format === 'TABLE' ? columns.map((label, at) => sized(label, widths[at] ?? 0, right.includes(at))) : columns;
    for (const line of reportLines(heads, padded, format, noHeader)) out(line);
    return 0;
  },
});

function sized(text: string, width: number, right: boolean): string {
  const cut = text.slice(0, width);
  return right ? cut.padStart(width) : cut.padEnd(width);
}
