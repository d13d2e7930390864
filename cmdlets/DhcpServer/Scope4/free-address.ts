/** The warning of both free address cmdlets; its words are ours. */
export function fewerThanAsked(scope: string, found: number): string {
  return `The end of the address range was reached: scope ${scope} has only ${found} free addresses there.`;
}
