/** One command feeds another and something surprising will happen. */
interface PipelineRemark {
  /** The command whose output goes straight into the next one. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

const remarks: readonly PipelineRemark[] = [
  {
    from: 'Get-DhcpServerv4Scope',
    to: 'Invoke-DhcpServerv4FailoverReplication',
    text: "A scope's Name would be taken for a relationship: insert | Select-Object ScopeId",
  },
];

/** The last two commands of a line that is being typed. */
const lastPipe = /(?:^|[|;&({=])\s*([\w-]+)(?:\s[^|;]*)?\|\s*([\w-]+)[^|;]*$/;

/** What the prompt remarks on a line up to its cursor, in place of the syntax; nothing most of the time. */
export function pipelineRemark(line: string): string | undefined {
  const [, from = '', to = ''] = lastPipe.exec(line) ?? [];
  if (from === '') return undefined;
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  return remarks.find((remark) => same(remark.from, from) && same(remark.to, to))?.text;
}
