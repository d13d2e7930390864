/**
 * The variables that one script block assigns or declares itself, numbered at compile time.
 * Names are lower case; the number is the index of the variable in the frame's slots.
 */
export class Layout {
  readonly names: string[] = [];
  readonly index = new Map<string, number>();

  /** The slot of a name, given a new number at its first mention. */
  slot(name: string): number {
    let index = this.index.get(name);
    if (index === undefined) {
      index = this.names.length;
      this.names.push(name);
      this.index.set(name, index);
    }
    return index;
  }
}

export const emptyLayout = new Layout();
