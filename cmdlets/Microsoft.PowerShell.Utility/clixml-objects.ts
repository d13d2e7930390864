import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { readClixml } from '../../src/runtime/serialize/clixml-read.ts';
import { ClixmlRestorer } from '../../src/runtime/serialize/clixml-restore.ts';
import { XmlError } from '../../src/runtime/serialize/xml-element.ts';
import type { Value } from '../../src/types/value.ts';

/** The objects of a CLIXML text. A text that is none ends the command. */
export function readObjects(cmdlet: CmdletInvocation, text: string): Value[] {
  const { context } = cmdlet.session;
  try {
    const restorer = new ClixmlRestorer(context);
    return readClixml(text, context).map((node) => restorer.restore(node));
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: error.message,
        id: 'System.Xml.XmlException',
        category: 'NotSpecified',
        exceptionType: 'System.Xml.XmlException',
      }),
    );
  }
}
