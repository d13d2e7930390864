import * as core from './core-types.ts';
import { describeType } from './declare.ts';
import { registerType } from './type-names.ts';

/** Names and members of the types in `core-types.ts`, other than those with a module of their own. */

for (const type of [
  core.comparableType,
  core.formattableType,
  core.convertibleType,
  core.cloneableType,
  core.disposableType,
  core.formatProviderType,
  core.enumerableType,
  core.enumeratorType,
  core.dictionaryEnumeratorType,
  core.collectionType,
  core.listInterfaceType,
  core.dictionaryInterfaceType,
  core.comparerInterfaceType,
  core.equalityComparerInterfaceType,
  core.valueType,
  core.enumBaseType,
  core.delegateType,
  core.memberInfoType,
  core.runtimeTypeType,
  core.psCustomObjectType,
]) {
  registerType(type);
}
registerType(core.voidType, 'void');
registerType(core.typeType, 'type');
registerType(core.stringType, 'string');
registerType(core.booleanType, 'bool');
registerType(core.charType, 'char');
registerType(core.byteType, 'byte');
registerType(core.sbyteType, 'sbyte');
registerType(core.int16Type, 'short', 'int16');
registerType(core.uint16Type, 'ushort', 'uint16');
registerType(core.int32Type, 'int', 'int32');
registerType(core.uint32Type, 'uint', 'uint32');
registerType(core.int64Type, 'long', 'int64');
registerType(core.uint64Type, 'ulong', 'uint64');
registerType(core.singleType, 'float', 'single');
registerType(core.doubleType, 'double');
registerType(core.decimalType, 'decimal');
registerType(core.bigIntegerType, 'bigint');
registerType(core.arrayBaseType, 'array');
describeType(core.objectType, [], () => ({}));
