import { expect, test } from 'vitest';
import { pipelineRemark } from '../../../cmdlets/DhcpServer/Failover/hints.ts';

test.each([
  'Get-DhcpServerv4Scope | Invoke-DhcpServerv4FailoverReplication',
  'get-dhcpserverv4scope -ComputerName dhcp1|invoke-dhcpserverv4failoverreplication -Force',
  '$x = Get-DhcpServerv4Scope 10.0.10.0 | Invoke-DhcpServerv4FailoverReplication -W',
])('%s: the prompt says that names do not fit', (line) => {
  expect(pipelineRemark(line)).toContain('Select-Object ScopeId');
});

test.each([
  'Get-DhcpServerv4Failover | Invoke-DhcpServerv4FailoverReplication',
  'Get-DhcpServerv4Scope | Select-Object ScopeId | Invoke-DhcpServerv4FailoverReplication',
  'Get-DhcpServerv4Scope; Invoke-DhcpServerv4FailoverReplication',
  'Get-DhcpServerv4Scope | Get-DhcpServerv4Lease',
  '',
])('%s: nothing to say', (line) => {
  expect(pipelineRemark(line)).toBeUndefined();
});
