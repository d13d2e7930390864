import { enumerableType } from './core-types.ts';
import { defineGeneric } from './declare.ts';

// Interfaces of the generic collections: what scripts name them for is a parameter's type.
defineGeneric('System.Collections.Generic.IEnumerable', ['T'], () => ({
  kind: 'interface',
  interfaces: [enumerableType],
}));
defineGeneric('System.Collections.Generic.IList', ['T'], () => ({ kind: 'interface', interfaces: [enumerableType] }));
defineGeneric('System.Collections.Generic.ICollection', ['T'], () => ({
  kind: 'interface',
  interfaces: [enumerableType],
}));
defineGeneric('System.Collections.Generic.IComparer', ['T'], () => ({ kind: 'interface' }));
defineGeneric('System.Collections.Generic.IEqualityComparer', ['T'], () => ({ kind: 'interface' }));
