import type { Drives } from '../../../src/runtime/drives.ts';
import { PathInfo } from '../../../src/runtime/items/path-info.ts';
import { defineType } from '../../../src/types/declare.ts';
import { arrayListType, NetList } from '../../../src/types/list.ts';

/** What Get-Location -Stack writes: the places of a stack, the last pushed first. */
export class PathInfoStack extends NetList {
  readonly name: string;

  constructor(drives: Drives, name: string) {
    super(pathInfoStackType);
    this.name = name;
    this.items.push(...(drives.stacks.stack(name) ?? []).map((place) => new PathInfo(place, drives)));
  }
}

const pathInfoStackType = defineType('System.Management.Automation.PathInfoStack', {
  base: arrayListType,
  members: () => ({ 'string Name {get;}': (self: PathInfoStack) => self.name }),
});
