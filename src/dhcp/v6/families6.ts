import type { ServerContext } from '../context.ts';
import type { Families6 } from '../families6.ts';
import { scopes6Of } from './scopes6.ts';

/** The IPv6 half of a server. */
export function families6Of(context: ServerContext): Families6 {
  return {
    scopes: scopes6Of(context),
  };
}
