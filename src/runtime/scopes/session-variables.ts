import type { VariablePath } from '../../language/ast.ts';
import type { PSReference } from '../../types/reference.ts';
import type { Value } from '../../types/value.ts';
import type { Frame } from '../compile/frame.ts';
import { debugging } from '../debugger/debugging.ts';
import { fail } from '../errors/engine-errors.ts';
import type { DriveVariables } from './drive-variables.ts';
import type { Scope } from './scope.ts';
import type { SessionState } from './session-state.ts';
import { Variable, type VariableConstraint } from './variable.ts';
import * as access from './variable-access.ts';

/** The part of a session that reads and writes variables, by name and for compiled code. */
export abstract class SessionVariables {
  abstract frame: Frame;
  abstract readonly globalState: SessionState;
  /** Variables that every scope shares: constants and what was made with -Option AllScope. */
  readonly allScopeVariables = new Map<string, Variable>();
  protected abstract readonly driveVariables: DriveVariables;

  get scope(): Scope {
    return this.frame.scope;
  }

  missingVariable(frame: Frame, name: string): Value {
    return access.missingVariable(frame, name);
  }

  assign(variable: Variable, value: Value): void {
    access.assignVariable(variable, value);
  }

  constantVariable(name: string): Variable {
    return this.allScopeVariables.get(name.toLowerCase()) ?? new Variable(name, null, 2);
  }

  scopedVariable(frame: Frame, qualifier: VariablePath['qualifier'], name: string): Variable | undefined {
    return access.scopedVariable(frame, qualifier, name);
  }

  assignScoped(frame: Frame, qualifier: VariablePath['qualifier'], name: string, value: Value): void {
    access.assignScoped(frame, qualifier, name, value);
  }

  defineConstrained(frame: Frame, path: VariablePath, value: Value, constraints: VariableConstraint[]): void {
    access.defineConstrained(frame, path, value, constraints);
  }

  referenceTo(frame: Frame, path: VariablePath): PSReference {
    return access.referenceTo(frame, path);
  }

  readDriveVariable(path: VariablePath): Value {
    return this.driveVariables.read(path);
  }

  writeDriveVariable(path: VariablePath, value: Value): void {
    this.driveVariables.write(path, value);
  }

  readUsing(frame: Frame, key: string): Value {
    for (let at: Frame | null = frame; at !== null; at = at.outer) {
      const value = at.using?.get(key);
      if (value !== undefined) return value;
    }
    return fail('UsingWithoutInvokeCommand');
  }

  getVariable(name: string): Value {
    return this.findVariable(name)?.get();
  }

  findVariable(name: string, scope?: string | number): Variable | undefined {
    const split = access.splitName(name);
    const key = split.name.toLowerCase();
    if (scope !== undefined) return access.scopeNamed(this, scope).local(key);
    if (split.qualifier === 'none' || split.qualifier === 'variable') {
      return this.scope.find(key) ?? access.automaticVariable(this.frame, key);
    }
    return access.scopedVariable(this.frame, split.qualifier, key);
  }

  setVariable(name: string, value: Value, scope?: string | number): void {
    const split = access.splitName(name);
    const key = split.name.toLowerCase();
    if (scope === undefined && split.qualifier !== 'none') {
      access.assignScoped(this.frame, split.qualifier, split.name, value);
      return;
    }
    const target = scope === undefined ? this.scope : access.scopeNamed(this, scope);
    const known = target.local(key) ?? this.allScopeVariables.get(key);
    if (known !== undefined) access.assignVariable(known, value);
    else {
      const made = target.define(key, new Variable(split.name, value));
      if (debugging.on) this.frame.shell.debugger.created(made);
    }
  }

  scopeOf(scope: string | number): Scope {
    return access.scopeNamed(this, scope);
  }

  *variables(): IterableIterator<Variable> {
    const seen = new Set<string>();
    for (let scope: Scope | null = this.scope; scope !== null; scope = scope.parent) {
      for (const variable of scope.locals()) {
        const key = variable.name.toLowerCase();
        if (seen.has(key)) continue;
        seen.add(key);
        yield variable;
      }
    }
  }
}
