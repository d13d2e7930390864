/** A remark on a line that is being typed: one command feeds another, and something surprising will happen. */
export interface PipelineHint {
  /** The command whose output goes straight into the next one. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

export const failoverHints: readonly PipelineHint[] = [
  {
    from: 'Get-DhcpServerv4Scope',
    to: 'Invoke-DhcpServerv4FailoverReplication',
    text: "A scope's Name binds to -Name, which names relationships. Put Select-Object ScopeId in between.",
  },
];
