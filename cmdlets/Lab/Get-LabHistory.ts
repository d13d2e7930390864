import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { dhcpService } from '../DhcpServer/service.ts';
import { dateTime } from '../DhcpServer/values.ts';
import { labHistoryView, labObject } from './lab-object.ts';

export default defineCmdlet({
  name: 'Get-LabHistory',
  module: 'Lab',
  synopsis: 'Lists what was changed in the lab, newest first: when, by whom, with which command.',
  description: 'Undo-LabChange takes one of the changes back.',
  parameters: {
    Id: { type: 'Int32[]', position: 0, byValue: true, byPropertyName: true, help: 'Only these changes.' },
    Last: { type: 'Int32', validateRange: 'Positive', help: 'How many to list.', default: '20' },
  },
  outputTypes: ['Dhcpsh.LabChange'],
  views: [labHistoryView],
  examples: [
    {
      title: 'The last change',
      before: 'Set-DhcpServerv4Scope -ScopeId 10.0.10.0 -Description x',
      command: '(Get-LabHistory -Last 1).Command',
      lab: 'contoso',
      shows: ['Set-DhcpServerv4Scope'],
    },
  ],
  process(cmdlet, { id, last = 20 }) {
    const { history } = cmdlet.session.service(dhcpService).dhcp.lab;
    const entries =
      id === undefined ? history.list({ limit: last }) : history.list().filter((entry) => id.includes(entry.id));
    for (const entry of entries) {
      cmdlet.writeObject(
        labObject('Dhcpsh.LabChange', {
          Id: entry.id,
          Time: dateTime(entry.at),
          User: entry.who,
          Server: entry.server,
          Changes: entry.changes,
          Command: entry.command,
          Undoes: entry.undoes,
        }),
      );
    }
  },
});
