import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { typeTable } from '../../src/types/type-table.ts';
import { typeAsName, typeDataError } from './type-data.ts';

export default defineCmdlet({
  name: 'Remove-TypeData',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Takes away what was added to a type.',
  defaultSet: 'RemoveTypeDataSet',
  sets: ['RemoveTypeDataSet', 'RemoveTypeSet', 'RemoveFileSet'],
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: {
    TypeName: {
      type: 'String',
      sets: { RemoveTypeSet: { mandatory: true, position: 0, byValue: true, byPropertyName: true } },
      notNullOrEmpty: true,
      attributes: [typeAsName],
      help: 'The type.',
    },
    Path: {
      type: 'String[]',
      sets: { RemoveFileSet: { mandatory: true } },
      notNullOrEmpty: true,
      help: 'Files of types. The lab reads none.',
    },
    TypeData: {
      type: 'TypeData',
      sets: { RemoveTypeDataSet: { mandatory: true, byValue: true } },
      help: 'What Get-TypeData wrote.',
    },
  },
  examples: [
    {
      title: 'Undo an update',
      before: 'Update-TypeData -TypeName My.Site -MemberType NoteProperty -MemberName Kind -Value x -Force',
      command: 'Remove-TypeData My.Site; @(Get-TypeData My.Site).Count',
      shows: ['0'],
    },
  ],
  related: ['Update-TypeData', 'Get-TypeData'],
  process(cmdlet, args) {
    for (const file of args.path ?? []) {
      const message = `The file ${file} is not imported into the current session.`;
      cmdlet.writeError(typeDataError('TypeFileNotExistsInCurrentSession', message));
    }
    const name = args.typeData?.typeName ?? args.typeName;
    if (name === undefined) return;
    if (!cmdlet.shouldProcess(`Name of the type that will be removed: ${name}`, 'Remove TypeData')) return;
    if (typeTable().remove(name)) return;
    const message = `Error in TypeData "${name}": The TypeData "${name}" was not found.`;
    cmdlet.writeError(typeDataError('TypesDynamicRemoveException', message));
  },
});
