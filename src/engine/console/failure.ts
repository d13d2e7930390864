import type { ConsoleFailure } from '../../console/requests.ts';
import type { DhcpError } from '../../dhcp/dhcp.ts';

/** A refusal as the console shows it. */
export function failureOf(error: DhcpError): ConsoleFailure {
  return { id: `${error.space} ${error.code}`, message: error.message, reason: error.reason };
}
