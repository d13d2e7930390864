import type { Module } from '../../../src/runtime/modules/module.ts';
import { CodeProperty, ScriptMethod } from '../../../src/types/member-kinds.ts';
import { PSCustomObject } from '../../../src/types/ps-object.ts';
import type { Value } from '../../../src/types/value.ts';

/** -AsCustomObject: a module's functions as methods and its variables as properties of one object. */
export function moduleAsObject(module: Module): Value {
  const object = new PSCustomObject();
  for (const info of module.exportedFunctions.values()) object.addMember(new ScriptMethod(info.name, info.block));
  for (const variable of module.exportedVariables.values()) {
    const property = new CodeProperty(variable.name, () => variable.get(), {
      set: (_self, value) => variable.set(value),
    });
    object.addMember(property);
  }
  return object;
}
