import { megabytes } from '../../../src/format/views/amounts.ts';
import { column, computedColumn, propertyOf, tableView } from '../../../src/format/views.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { NoteProperty } from '../../../src/types/member-kinds.ts';
import { customObject, extend } from '../../../src/types/ps-object.ts';
import { typeNames } from '../../../src/types/type-of.ts';
import { completeIds, completeNames, findProcesses } from './find-processes.ts';
import type { ProcessObject } from './process-object.ts';

const byName = { position: 0, byPropertyName: true } as const;
const byId = { mandatory: true, byPropertyName: true } as const;
const byInput = { mandatory: true, byValue: true } as const;

export default defineCmdlet({
  name: 'Get-Process',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gps', 'ps'],
  synopsis: 'Lists the processes of the computer.',
  defaultSet: 'Name',
  sets: ['Name', 'NameWithUserName', 'Id', 'IdWithUserName', 'InputObject', 'InputObjectWithUserName'],
  parameters: {
    Name: {
      type: 'String[]',
      aliases: ['ProcessName'],
      sets: { Name: byName, NameWithUserName: byName },
      notNullOrEmpty: true,
      complete: completeNames,
      help: 'Names of processes; wildcards are allowed.',
    },
    Id: {
      type: 'Int32[]',
      aliases: ['PID'],
      sets: { Id: byId, IdWithUserName: byId },
      complete: completeIds,
      help: 'Processes by their numbers.',
    },
    InputObject: {
      type: 'Process[]',
      sets: { InputObject: byInput, InputObjectWithUserName: byInput },
      help: 'Processes that an earlier Get-Process wrote.',
    },
    IncludeUserName: {
      type: 'SwitchParameter',
      sets: {
        NameWithUserName: { mandatory: true },
        IdWithUserName: { mandatory: true },
        InputObjectWithUserName: { mandatory: true },
      },
      help: 'Also tells whose they are.',
    },
    Module: {
      type: 'SwitchParameter',
      sets: { Name: {}, Id: {}, InputObject: {} },
      notNull: true,
      help: 'Lists the files that they run.',
    },
    FileVersionInfo: {
      type: 'SwitchParameter',
      aliases: ['FV', 'FVI'],
      sets: { Name: {}, Id: {}, InputObject: {} },
      notNull: true,
      help: 'Tells the version of the files that they run.',
    },
  },
  outputTypes: ['System.Diagnostics.Process', 'System.Diagnostics.FileVersionInfo', 'System.Diagnostics.ProcessModule'],
  views: [
    tableView('System.Diagnostics.Process#IncludeUserName', {
      columns: [
        computedColumn('WS(M)', (item, context) => megabytes(item, 'WS', context), { alignment: 'right', width: 10 }),
        computedColumn('CPU(s)', (item, context) => context.formatted(propertyOf(item, 'CPU', context), '{0:N2}'), {
          alignment: 'right',
          width: 10,
        }),
        column('Id', { alignment: 'right', width: 7 }),
        column('UserName', { width: 22 }),
        column('ProcessName'),
      ],
    }),
    tableView('System.Diagnostics.ProcessModule', {
      columns: [
        column('Size', { label: 'Size(K)', alignment: 'right', width: 10 }),
        column('ModuleName', { width: 50 }),
        column('FileName'),
      ],
    }),
    tableView('System.Diagnostics.FileVersionInfo', {
      columns: [column('ProductVersion', { width: 16 }), column('FileVersion', { width: 16 }), column('FileName')],
    }),
  ],
  examples: [
    { title: 'This shell', command: '(Get-Process -Id $PID).ProcessName', shows: ['pwsh'] },
    {
      title: 'One that is not there',
      command: 'Get-Process notepad',
      fails: 'NoProcessFoundForGivenName,Microsoft.PowerShell.Commands.GetProcessCommand',
    },
  ],
  related: ['Stop-Process', 'Wait-Process'],
  process(cmdlet, args) {
    for (const each of findProcesses(cmdlet, args)) {
      if (args.module === true || args.fileVersionInfo === true) {
        const { path, name } = each.entry;
        if (path !== null) cmdlet.writeObject(fileOf(each, path, args.module === true));
        else
          cmdlet.writeError(
            ErrorRecord.of({
              message: `Cannot enumerate the modules of the "${name}" process.`,
              id: args.module === true ? 'CouldnotEnumerateModules' : 'CouldnotEnumerateFileVer',
              category: 'PermissionDenied',
              exceptionType: 'Microsoft.PowerShell.Commands.ProcessCommandException',
              target: each,
            }),
          );
      } else if (args.includeUserName === true) cmdlet.writeObject(withUser(each));
      else cmdlet.writeObject(each);
    }
  },
});

function withUser(each: ProcessObject): ProcessObject {
  const extension = extend(each);
  extension.members.set('username', new NoteProperty('UserName', each.entry.user));
  extension.typeNames = ['System.Diagnostics.Process#IncludeUserName', ...typeNames(each)];
  return each;
}

function fileOf(each: ProcessObject, path: string, isModule: boolean) {
  const file = path.slice(path.lastIndexOf('\\') + 1);
  const object = isModule
    ? customObject([
        ['Size', Math.round(each.entry.workingSet / 1024)],
        ['ModuleName', file],
        ['FileName', path],
      ])
    : customObject([
        ['ProductVersion', '10.0.26100.1'],
        ['FileVersion', '10.0.26100.1 (WinBuild.160101.0800)'],
        ['FileName', path],
      ]);
  object.typeNames = [`System.Diagnostics.${isModule ? 'ProcessModule' : 'FileVersionInfo'}`, 'System.Object'];
  return object;
}
