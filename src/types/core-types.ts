import { NetType, setRuntimeType } from './net-type.ts';

/**
 * The types every value of the engine rests on. They are declared here without members, so that the classes which give
 * them members may use one another's types freely; `registry.ts` brings both together.
 */

function system(name: string, declaration: Partial<ConstructorParameters<typeof NetType>[0]> = {}): NetType {
  return new NetType({ namespace: 'System', base: objectType, ...declaration, name });
}

function contract(namespace: string, name: string, ...interfaces: NetType[]): NetType {
  return new NetType({ namespace, name, kind: 'interface', interfaces });
}

export const objectType = new NetType({ namespace: 'System', name: 'Object' });

export const comparableType = contract('System', 'IComparable');
export const formattableType = contract('System', 'IFormattable');
export const convertibleType = contract('System', 'IConvertible');
export const cloneableType = contract('System', 'ICloneable');
export const disposableType = contract('System', 'IDisposable');
export const formatProviderType = contract('System', 'IFormatProvider');
export const enumerableType = contract('System.Collections', 'IEnumerable');
export const enumeratorType = contract('System.Collections', 'IEnumerator');
export const dictionaryEnumeratorType = contract('System.Collections', 'IDictionaryEnumerator', enumeratorType);
export const collectionType = contract('System.Collections', 'ICollection', enumerableType);
export const listInterfaceType = contract('System.Collections', 'IList', collectionType);
export const dictionaryInterfaceType = contract('System.Collections', 'IDictionary', collectionType);
export const comparerInterfaceType = contract('System.Collections', 'IComparer');
export const equalityComparerInterfaceType = contract('System.Collections', 'IEqualityComparer');

export const valueType = system('ValueType', { isAbstract: true });
export const enumBaseType = system('Enum', {
  base: valueType,
  interfaces: [comparableType, formattableType, convertibleType],
  isAbstract: true,
});
export const arrayBaseType = system('Array', { interfaces: [cloneableType, listInterfaceType], isAbstract: true });
export const delegateType = system('Delegate', { interfaces: [cloneableType], isAbstract: true });
export const voidType = system('Void', { base: valueType, kind: 'struct' });
export const stringType = system('String', {
  interfaces: [comparableType, enumerableType, convertibleType, cloneableType],
});
export const booleanType = system('Boolean', {
  base: valueType,
  kind: 'struct',
  interfaces: [comparableType, convertibleType],
});

function number(name: string, namespace = 'System'): NetType {
  return new NetType({
    namespace,
    name,
    base: valueType,
    kind: 'struct',
    interfaces: [comparableType, formattableType, ...(namespace === 'System' ? [convertibleType] : [])],
  });
}

export const charType = system('Char', {
  base: valueType,
  kind: 'struct',
  interfaces: [comparableType, formattableType, convertibleType],
});
export const byteType = number('Byte');
export const sbyteType = number('SByte');
export const int16Type = number('Int16');
export const uint16Type = number('UInt16');
export const int32Type = number('Int32');
export const uint32Type = number('UInt32');
export const int64Type = number('Int64');
export const uint64Type = number('UInt64');
export const singleType = number('Single');
export const doubleType = number('Double');
export const decimalType = number('Decimal');
export const bigIntegerType = number('BigInteger', 'System.Numerics');

const memberInfoType = new NetType({
  namespace: 'System.Reflection',
  name: 'MemberInfo',
  base: objectType,
  isAbstract: true,
});
const typeInfoType = system('Type', { base: memberInfoType, isAbstract: true });

export { memberInfoType, typeInfoType as typeType };
export const runtimeTypeType = new NetType({
  namespace: 'System',
  name: 'RuntimeType',
  base: new NetType({ namespace: 'System.Reflection', name: 'TypeInfo', base: typeInfoType, isAbstract: true }),
});
setRuntimeType(runtimeTypeType);

const automation = 'System.Management.Automation';
export const psObjectType = new NetType({ namespace: automation, name: 'PSObject', base: objectType });
export const psCustomObjectType = new NetType({ namespace: automation, name: 'PSCustomObject', base: objectType });
