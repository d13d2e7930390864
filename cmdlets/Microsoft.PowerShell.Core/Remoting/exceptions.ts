import { runtimeExceptionType } from '../../../src/runtime/errors/exception-types.ts';
import { defineType } from '../../../src/types/declare.ts';

const remoting = 'System.Management.Automation.Remoting';

defineType(`${remoting}.PSRemotingDataStructureException`, {
  base: runtimeExceptionType,
});
defineType(`${remoting}.PSRemotingTransportException`, {
  base: runtimeExceptionType,
});
