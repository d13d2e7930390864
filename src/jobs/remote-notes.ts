import { NoteProperty } from '../types/member-kinds.ts';
import { Extension, extend, PSCustomObject, PSObject } from '../types/ps-object.ts';
import type { Value } from '../types/value.ts';

/** Where an object that another session returned comes from. */
export interface Origin {
  readonly computerName: string;
  readonly runspaceId: Value;
  /** Whether views print the computer's name. */
  readonly shown: boolean;
}

/** The object with the notes that say where it comes from; a primitive is wrapped for them. */
export function withOrigin(value: Value, origin: Origin): Value {
  if (value === null || value === undefined) return value;
  const notes = [
    new NoteProperty('PSComputerName', origin.computerName),
    new NoteProperty('RunspaceId', origin.runspaceId),
    new NoteProperty('PSShowComputerName', origin.shown),
  ];
  if (value instanceof PSCustomObject) {
    for (const note of notes) value.set(note.name, note.value);
    return value;
  }
  const object = typeof value === 'object' ? value : new PSObject(value, new Extension());
  const { members } = extend(object);
  for (const note of notes) members.set(note.name.toLowerCase(), note);
  return object;
}
