import { psObjectType } from '../../src/types/core-types.ts';
import { defineType } from '../../src/types/declare.ts';
import { arrayListType, collectionOfType, NetList } from '../../src/types/list.ts';
import type { NetType } from '../../src/types/net-type.ts';
import type { NetObject, Value } from '../../src/types/value.ts';

/** What Group-Object writes: objects that agree in the values they were grouped by. */
export class GroupInfo implements NetObject {
  readonly name: string;
  readonly keys: readonly Value[];
  readonly group: NetList;
  count = 0;
  readonly #withElements: boolean;

  constructor(name: string, keys: readonly Value[], withElements: boolean) {
    this.name = name;
    this.keys = keys;
    this.group = new NetList(collectionOfType.close([psObjectType]));
    this.#withElements = withElements;
  }

  add(item: Value): void {
    this.count++;
    if (this.#withElements || this.count === 1) this.group.items.push(item);
  }

  /** What a table of groups holds: nothing when only counting. */
  get listed(): NetList {
    return this.#withElements ? this.group : new NetList(this.group.netType);
  }

  get netType(): NetType {
    return this.#withElements ? groupInfoType : groupInfoNoElementType;
  }
}

export const groupInfoType = defineType('Microsoft.PowerShell.Commands.GroupInfo', {
  members: () => ({
    'System.Collections.ArrayList Values {get;}': (self: GroupInfo) =>
      new NetList(
        arrayListType,
        self.keys.map((key) => key ?? null),
      ),
    'int Count {get;}': (self: GroupInfo) => self.count,
    'System.Object Group {get;}': (self: GroupInfo) => self.group,
    'string Name {get;}': (self: GroupInfo) => self.name,
  }),
});

const groupInfoNoElementType = defineType('Microsoft.PowerShell.Commands.GroupInfoNoElement', { base: groupInfoType });
