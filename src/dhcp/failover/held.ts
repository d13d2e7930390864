import type { View } from '../../lab/lab.ts';
import { KIND } from '../kinds.ts';
import type { IPv4 } from '../model/address.ts';
import type { StoredRelationship } from '../model/failover.ts';

/** The name under which a relationship lies: case doesn't tell two apart. */
export function relationshipId(name: string): string {
  return name.toLowerCase();
}

/** A server's relationships in the order of their names. */
export function heldRelationships(view: View, server: string): StoredRelationship[] {
  return view.refs.load<StoredRelationship>(server, KIND.relationship).map((ref) => ref.value);
}

export function heldRelationship(view: View, server: string, name: string): StoredRelationship | undefined {
  return view.read<StoredRelationship>(server, KIND.relationship, relationshipId(name));
}

export function relationshipOfScope(view: View, server: string, scopeId: IPv4): StoredRelationship | undefined {
  return heldRelationships(view, server).find((each) => each.scopeIds.includes(scopeId));
}
