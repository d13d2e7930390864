/** One step that Undo takes back. */
export type Edit =
  | { readonly kind: 'insert' | 'delete'; readonly at: number; readonly text: string }
  | { readonly kind: 'group'; readonly edits: readonly Edit[] };

/** The text, cursor and undo list of one input, as history keeps them. */
export interface BufferState {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly undone: number;
}

/** The text being edited, its cursor (an offset in UTF-16 units) and everything that can be undone. */
export class TextBuffer {
  text = '';
  cursor = 0;
  #edits: Edit[] = [];
  /** Edits before this index are in effect; those behind it can be redone. */
  #applied = 0;

  get canUndo(): boolean {
    return this.#applied > 0;
  }

  get canRedo(): boolean {
    return this.#applied < this.#edits.length;
  }

  /** A mark to `groupSince` later. */
  get editCount(): number {
    return this.#applied;
  }

  get isMultiLine(): boolean {
    return this.text.includes('\n');
  }

  insert(text: string): void {
    if (text === '') return;
    const edit: Edit = { kind: 'insert', at: this.cursor, text };
    this.#record(edit);
    this.#apply(edit);
  }

  delete(at: number, length: number): void {
    if (length <= 0) return;
    const edit: Edit = { kind: 'delete', at, text: this.text.slice(at, at + length) };
    this.#record(edit);
    this.#apply(edit);
  }

  /** Puts text in place of a range, as one undo step; the cursor ends behind it. */
  replace(at: number, length: number, text: string): void {
    const mark = this.editCount;
    this.delete(at, length);
    this.cursor = at;
    this.insert(text);
    this.groupSince(mark);
  }

  /** Makes one undo step of all edits since the mark. */
  groupSince(mark: number): void {
    if (this.#applied - mark < 2) return;
    this.#edits.splice(this.#applied);
    const edits = this.#edits.splice(mark);
    this.#edits.push({ kind: 'group', edits });
    this.#applied = this.#edits.length;
  }

  /** Takes one step back; false when there is none. */
  undo(): boolean {
    const edit = this.#edits[this.#applied - 1];
    if (edit === undefined) return false;
    this.#applied--;
    this.#revert(edit);
    return true;
  }

  redo(): boolean {
    const edit = this.#edits[this.#applied];
    if (edit === undefined) return false;
    this.#applied++;
    this.#apply(edit);
    return true;
  }

  undoAll(): void {
    while (this.undo());
  }

  /** Undoes down to a mark and forgets what was undone. */
  rollBack(mark: number): void {
    while (this.#applied > mark && this.undo());
    this.#edits.splice(this.#applied);
  }

  save(): BufferState {
    return { text: this.text, edits: [...this.#edits], undone: this.#edits.length - this.#applied };
  }

  /** Shows a saved input; the cursor is put at its end. */
  restore(state: BufferState): void {
    this.text = state.text;
    this.cursor = state.text.length;
    this.#edits = [...state.edits];
    this.#applied = state.edits.length - state.undone;
  }

  clear(): void {
    this.restore({ text: '', edits: [], undone: 0 });
  }

  #record(edit: Edit): void {
    this.#edits.splice(this.#applied);
    this.#edits.push(edit);
    this.#applied++;
  }

  #apply(edit: Edit): void {
    switch (edit.kind) {
      case 'insert':
        this.text = this.text.slice(0, edit.at) + edit.text + this.text.slice(edit.at);
        this.cursor = edit.at + edit.text.length;
        return;
      case 'delete':
        this.text = this.text.slice(0, edit.at) + this.text.slice(edit.at + edit.text.length);
        this.cursor = edit.at;
        return;
      case 'group':
        for (const part of edit.edits) this.#apply(part);
    }
  }

  #revert(edit: Edit): void {
    switch (edit.kind) {
      case 'insert':
        this.text = this.text.slice(0, edit.at) + this.text.slice(edit.at + edit.text.length);
        this.cursor = edit.at;
        return;
      case 'delete':
        this.text = this.text.slice(0, edit.at) + edit.text + this.text.slice(edit.at);
        this.cursor = edit.at + edit.text.length;
        return;
      case 'group':
        for (const part of [...edit.edits].reverse()) this.#revert(part);
    }
  }
}
