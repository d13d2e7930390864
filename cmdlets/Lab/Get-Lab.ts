import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { labObject, labView } from './lab-object.ts';
import { labsService } from './labs-service.ts';

export default defineCmdlet({
  name: 'Get-Lab',
  module: 'Lab',
  synopsis: 'Lists the labs that can be opened with -Lab, and tells which one is open.',
  parameters: {
    Name: {
      type: 'String[]',
      position: 0,
      byPropertyName: true,
      notNullOrEmpty: true,
      help: 'Names of labs; wildcards are allowed.',
    },
  },
  outputTypes: ['Dhcpsh.Lab'],
  views: [labView],
  examples: [
    {
      title: 'The labs that come along',
      command: '(Get-Lab contoso, empty, reference).Name',
      shows: ['contoso', 'empty', 'reference'],
    },
  ],
  process(cmdlet, { name }) {
    const labs = cmdlet.session.service(labsService);
    for (const pattern of name ?? ['*']) {
      const found = labs.list().filter((lab) => WildcardPattern.of(pattern).isMatch(lab.name));
      for (const lab of found) {
        const current = lab.name === labs.current.replace(/^:memory:/, '').toLowerCase();
        cmdlet.writeObject(
          labObject('Dhcpsh.Lab', {
            Name: lab.name,
            Current: current,
            Description: lab.description,
            File: lab.file,
          }),
        );
      }
      if (found.length > 0 || WildcardPattern.hasWildcards(pattern)) continue;
      const message = `There is no lab named '${pattern}'.`;
      cmdlet.writeError(ErrorRecord.of({ message, id: 'LabNotFound', category: 'ObjectNotFound', target: pattern }));
    }
  },
});
