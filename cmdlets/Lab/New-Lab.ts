import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { labObject, labView } from './lab-object.ts';
import { labsService } from './labs-service.ts';

export default defineCmdlet({
  name: 'New-Lab',
  module: 'Lab',
  synopsis: 'Makes a lab of your own as a copy of one that comes along; dhcpsh -Lab NAME opens it.',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: {
    Name: {
      type: 'String',
      mandatory: true,
      position: 0,
      validatePattern: '^[\\w-]+$',
      help: 'The name of the new lab.',
    },
    From: {
      type: 'String',
      validateSet: ['contoso', 'reference', 'empty'],
      default: 'contoso',
      help: 'The lab to start as.',
    },
  },
  outputTypes: ['Dhcpsh.Lab'],
  views: [labView],
  process(cmdlet, { name, from = 'contoso' }) {
    if (!cmdlet.shouldProcess(name)) return;
    const labs = cmdlet.session.service(labsService);
    if (labs.list().some((lab) => lab.name === name.toLowerCase())) {
      const message = `There is already a lab named '${name}'.`;
      cmdlet.writeError(ErrorRecord.of({ message, id: 'LabExists', category: 'ResourceExists', target: name }));
      return;
    }
    const file = labs.create(name, from);
    cmdlet.writeObject(
      labObject('Dhcpsh.Lab', {
        Name: name.toLowerCase(),
        Current: false,
        Description: `A copy of ${from}.`,
        File: file,
      }),
    );
  },
});
