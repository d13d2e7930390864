let declare: (() => void) | undefined;

/** Says what declares the types, names and members that a start does without. */
export function declareLater(all: () => void): void {
  declare = all;
}

/** Declares them: for whoever misses a name, and before members are looked into. */
export function declareAll(): void {
  const all = declare;
  declare = undefined;
  all?.();
}
