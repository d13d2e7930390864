/**
 * True for a line that may hold a secret and must stay in memory: the words PSReadLine looks for, and -SharedSecret cut short
 * to any prefix that still names it.
 */
export function isSensitive(line: string): boolean {
  return /password|asplaintext|token|apikey|secret/i.test(line) || shortenedSharedSecret.test(line);
}

const shortenedSharedSecret =
  /[-\u2013\u2014\u2015]sh(?:a(?:r(?:e(?:d(?:s(?:e(?:c(?:r(?:et?)?)?)?)?)?)?)?)?)?(?=[\s:]|$)/i;
