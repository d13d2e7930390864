import { UndoConflictError } from '../../src/lab/lab.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { dhcpService, dhcpSession } from '../DhcpServer/service.ts';

export default defineCmdlet({
  name: 'Undo-LabChange',
  module: 'Lab',
  synopsis: 'Takes a change of the lab back, as a new change: what it replaced or deleted is there again.',
  description:
    'Without -Id the newest change is taken back. A change can not be taken back when what it touched was changed again since.',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Id: {
      type: 'Int32[]',
      position: 0,
      byValue: true,
      byPropertyName: true,
      help: 'The changes to take back, as Get-LabHistory numbers them.',
    },
  },
  examples: [
    {
      title: 'Bring a deleted scope back',
      before: 'Remove-DhcpServerv4Scope -ScopeId 10.0.40.0 -Force',
      command: 'Undo-LabChange; (Get-DhcpServerv4Scope -ScopeId 10.0.40.0).ScopeId.IPAddressToString',
      lab: 'contoso',
      shows: ['10.0.40.0'],
    },
  ],
  process(cmdlet, { id }) {
    const { lab } = cmdlet.session.service(dhcpService).dhcp;
    const newest = lab.history.list({ limit: 1 }).map((entry) => entry.id);
    const session = dhcpSession(cmdlet.session, cmdlet.name);
    for (const change of id ?? newest) {
      const entry = lab.history.list({ before: change + 1, limit: 1 }).find((each) => each.id === change);
      if (entry === undefined) {
        const message = `There is no change ${change} in the history of this lab.`;
        cmdlet.writeError(
          ErrorRecord.of({ message, id: 'LabChangeNotFound', category: 'ObjectNotFound', target: change }),
        );
        continue;
      }
      if (!cmdlet.shouldProcess(`${change}: ${entry.command}`)) continue;
      try {
        lab.undo({ who: session.user, server: session.localServer, command: `${cmdlet.name} ${change}` }, change);
      } catch (error) {
        if (!(error instanceof UndoConflictError)) throw error;
        cmdlet.writeError(
          ErrorRecord.of({ message: error.message, id: 'LabChangeConflict', category: 'ResourceBusy', target: change }),
        );
      }
    }
  },
});
