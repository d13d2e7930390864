import { splitCommandLine } from '../../src/runtime/programs/native-arguments.ts';
import { defineProgram, type ProgramCall } from '../../src/runtime/programs/program.ts';
import { DateTime } from '../../src/types/date-time.ts';
import { dateTime } from '../DhcpServer/values.ts';
import { systemDisk } from '../Lab/disk-space.ts';

const version = 'Microsoft Windows [Version 10.0.26100.1742]';

export default defineProgram({
  name: 'cmd.exe',
  description: 'Windows Command Processor',
  run(call) {
    const at = call.args.findIndex((arg) => /^\/[ck]$/i.test(arg));
    if (at < 0) {
      call.out(version);
      call.out('(c) Microsoft Corporation. All rights reserved.');
      return 0;
    }
    const text = call.args.slice(at + 1).join(' ');
    let code = 0;
    // `a && b`, `a || b`, `a & b`
    for (const [, joint = '', part = ''] of text.matchAll(/(^|&&|\|\||&)((?:>\s*&|[^&|])*)/g)) {
      if ((joint === '&&' && code !== 0) || (joint === '||' && code === 0)) continue;
      code = runLine(call, part.trim());
    }
    return code;
  },
});

function runLine(call: ProgramCall, text: string): number {
  const [, line = '', redirected] = /^(.*?)\s*(1?>\s*&\s*2|2\s*>\s*&\s*1)?$/.exec(text) ?? [];
  const expanded = line.replace(/%([^%]+)%/g, (whole, name: string) => variable(call, name) ?? whole);
  const [, word = '', rest = ''] = /^@?(\S+?)(?:[ .]\s*|$)(.*)$/s.exec(expanded) ?? [];
  const say = redirected?.includes('2') === true && !redirected.startsWith('2') ? call.error : call.out;
  switch (word.toLowerCase()) {
    case '':
      return 0;
    case 'echo':
      say(rest === '' ? (/echo\./i.test(expanded) ? '' : 'ECHO is on.') : rest);
      return 0;
    case 'ver':
      for (const each of ['', version]) say(each);
      return 0;
    case 'rem':
    case 'cls':
      return 0;
    case 'exit':
      return Number(/(\d+)\s*$/.exec(rest)?.[1] ?? 0);
    case 'set':
      return showVariables(call, rest);
    case 'cd':
      say(call.session.drives.show(call.session.drives.location));
      return 0;
    case 'dir':
      return listFolder(call, rest);
    case 'type':
      return typeFile(call, rest.replaceAll('"', ''));
  }
  const { programs } = call.session.commands;
  const file = programs.find(word.replace(/^.*\\/, ''));
  if (file === undefined) {
    call.error(`'${word}' is not recognized as an internal or external command,`);
    call.error('operable program or batch file.');
    return 1;
  }
  return programs.get(file).run({ ...call, args: splitCommandLine(rest), out: (each) => say(each) });
}

function variable({ session }: ProgramCall, name: string): string | undefined {
  const value = session.getVariable(`env:${name}`);
  return value === null || value === undefined ? session.machine.variables.get(name) : session.context.text(value);
}

function showVariables({ session, out, error }: ProgramCall, prefix: string): number {
  const entries = [...session.machine.variables.entries()]
    .filter(({ name }) => name.toLowerCase().startsWith(prefix.toLowerCase()))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  for (const { name, value } of entries) out(`${name}=${value}`);
  if (entries.length > 0) return 0;
  error(`Environment variable ${prefix} not defined`);
  return 1;
}

function typeFile({ session, out, error }: ProgramCall, file: string): number {
  const place = session.drives.resolve(file);
  if (place === undefined || session.drives.stat(place)?.folder !== false) {
    error('The system cannot find the file specified.');
    return 1;
  }
  for (const line of new TextDecoder('utf-8')
    .decode(place.drive.read(place.segments))
    .replace(/\r?\n$/, '')
    .split(/\r?\n/))
    out(line);
  return 0;
}

function listFolder({ session, out, error }: ProgramCall, rest: string): number {
  const words = splitCommandLine(rest);
  const bare = words.some((word) => /^\/b$/i.test(word));
  const { drives } = session;
  const target = words.find((word) => !word.startsWith('/'));
  const place = target === undefined ? drives.location : drives.resolve(target);
  const item = place === undefined ? undefined : drives.stat(place);
  if (place === undefined || item === undefined || !item.folder) {
    error('File Not Found');
    return 1;
  }
  const children = [...place.drive.list(place.segments)].sort((a, b) =>
    a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1,
  );
  if (bare) {
    for (const { name } of children) out(name);
    return 0;
  }
  out(' Volume in drive C has no label.');
  out(` Volume Serial Number is ${systemDisk.serialNumber.replace(/(.{4})/, '$1-')}`);
  out('');
  out(` Directory of ${drives.show(place)}`);
  out('');
  let size = 0;
  for (const child of children) {
    const time = dateTime(child.modified);
    const stamp = time instanceof DateTime ? time.toFormattedText('MM/dd/yyyy  hh:mm tt') : '';
    size += child.length;
    const middle = child.folder ? '    <DIR>          ' : `${child.length.toLocaleString('en-US').padStart(18)} `;
    out(`${stamp}${middle}${child.name}`);
  }
  const folders = children.filter(({ folder }) => folder).length;
  out(`${String(children.length - folders).padStart(16)} File(s) ${size.toLocaleString('en-US').padStart(14)} bytes`);
  out(`${String(folders).padStart(16)} Dir(s)  ${systemDisk.free.toLocaleString('en-US').padStart(14)} bytes free`);
  return 0;
}
