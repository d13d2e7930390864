import { remoteSessions } from '../../../src/jobs/ps-session.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { findSessions } from './find-sessions.ts';
import { labComputers } from './parameters.ts';

export default defineCmdlet({
  name: 'Get-PSSession',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['gsn'],
  synopsis: 'Lists the sessions on other computers that this shell has open.',
  defaultSet: 'Name',
  sets: ['Name', 'ComputerName', 'InstanceId', 'Id'],
  parameters: {
    ComputerName: {
      type: 'String[]',
      aliases: ['Cn'],
      sets: { ComputerName: { mandatory: true, position: 0, byPropertyName: true } },
      notNullOrEmpty: true,
      complete: labComputers,
      help: 'Sessions on these computers.',
    },
    Name: {
      type: 'String[]',
      sets: { Name: { byPropertyName: true }, ComputerName: {} },
      notNullOrEmpty: true,
      help: 'Sessions with these names; wildcards are allowed.',
    },
    InstanceId: {
      type: 'Guid[]',
      sets: { InstanceId: { mandatory: true, byPropertyName: true } },
      notNull: true,
      help: 'Sessions with these instance ids.',
    },
    Id: {
      type: 'Int32[]',
      sets: { Id: { mandatory: true, position: 0, byPropertyName: true } },
      notNull: true,
      help: 'Sessions with these numbers.',
    },
  },
  outputTypes: ['System.Management.Automation.Runspaces.PSSession'],
  process(cmdlet, { id, name, instanceId, computerName }) {
    const all = [id, name, instanceId, computerName].every((each) => each === undefined);
    const found = all
      ? [...cmdlet.session.service(remoteSessions).open]
      : findSessions(cmdlet, computerName === undefined ? { id, name, instanceId } : { computerName });
    const patterns = computerName === undefined ? undefined : name?.map((each) => each.toLowerCase());
    for (const session of found) {
      if (patterns === undefined || patterns.includes(session.name.toLowerCase())) cmdlet.writeObject(session);
    }
  },
});
