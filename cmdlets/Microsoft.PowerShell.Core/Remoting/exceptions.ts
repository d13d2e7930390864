import { runtimeExceptionType } from '../../../src/runtime/errors/exception-types.ts';
import { defineType } from '../../../src/types/declare.ts';

const remoting = 'System.Management.Automation.Remoting';

export const dataStructureExceptionType = defineType(`${remoting}.PSRemotingDataStructureException`, {
  base: runtimeExceptionType,
});
export const transportExceptionType = defineType(`${remoting}.PSRemotingTransportException`, {
  base: runtimeExceptionType,
});
