import { defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import type { ErrorRecord } from '../error-record.ts';

export const errorRecordType: NetType = defineType('System.Management.Automation.ErrorRecord', {
  accelerators: ['errorrecord'],
  members: () => ({
    'System.Exception Exception {get;}': (self: ErrorRecord) => self.exception,
    'string ToString()': (self: ErrorRecord) => self.message,
  }),
});
export const invocationInfoType: NetType = defineType('System.Management.Automation.InvocationInfo', {});
