import type { ProviderName } from '../../src/runtime/drive.ts';
import { providerOf } from '../../src/runtime/items/provider-info.ts';
import type { Session } from '../../src/runtime/session.ts';
import { enumerableOf } from '../../src/types/enumerable.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';

/** The provider of the first path on a command line, else of the location: it decides which further parameters there are. */
export function boundProvider(bound: ReadonlyMap<string, Value>, session: Session): ProviderName | undefined {
  const paths = unwrap(bound.get('LiteralPath') ?? bound.get('Path'));
  const [first] = typeof paths === 'string' ? [paths] : (enumerableOf(paths) ?? []);
  const path = unwrap(first);
  const place = session.drives.resolve(typeof path === 'string' ? path : '');
  return place && providerOf(place.drive);
}
