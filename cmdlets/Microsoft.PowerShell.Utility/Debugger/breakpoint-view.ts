import { propertyOf, tableView } from '../../../src/format/views.ts';

/** How breakpoints print. */
export const breakpointView = tableView('System.Management.Automation.Breakpoint', {
  columns: [
    { label: 'ID', value: 'Id', width: 4, alignment: 'right' },
    {
      label: 'Script',
      value: (item, context) => {
        const path = propertyOf(item, 'Script', context);
        return typeof path === 'string' ? (path.split(/[\\/]/).at(-1) ?? path) : null;
      },
    },
    { value: 'Line', width: 4, alignment: 'right' },
    { value: 'Command' },
    { value: 'Variable' },
    { value: 'Action' },
  ],
});
