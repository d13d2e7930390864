import { defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { Sink } from '../flow.ts';
import { ScriptCmdlet } from '../functions/script-cmdlet.ts';
import type { ScriptBlock } from '../script-block.ts';
import type { Shell } from '../shell.ts';
import { type OpenPipeline, openSteppable } from './pipelines.ts';
import { Collector } from './sinks.ts';

/** `{ command }.GetSteppablePipeline()`: a pipeline that a proxy function drives itself, clause by clause. */
export class SteppablePipeline implements NetObject {
  readonly #block: ScriptBlock;
  readonly #args: readonly Value[];
  #pipeline: OpenPipeline | null = null;
  #collected: Collector | null = null;

  constructor(block: ScriptBlock, args: readonly Value[] = []) {
    this.#block = block;
    this.#args = args;
  }

  get netType(): NetType {
    return steppableType;
  }

  /** With a cmdlet its output is the pipeline's; with a flag the output is what the calls return. */
  begin(target: Value): Value {
    const shell = this.#block.state.session as Shell;
    let output: Sink;
    if (target instanceof ScriptCmdlet) output = target.runtime.output;
    else {
      this.#collected = new Collector();
      output = this.#collected;
    }
    this.#pipeline = openSteppable(shell, this.#block, this.#args, output);
    this.#pipeline.begin();
    return this.taken();
  }

  process(input: Value, hasInput: boolean): Value {
    this.#pipeline?.process(hasInput ? input : undefined);
    return this.taken();
  }

  end(): Value {
    this.#pipeline?.end();
    return this.taken();
  }

  dispose(): void {
    this.#pipeline?.dispose();
    this.#pipeline = null;
  }

  private taken(): Value {
    if (this.#collected === null) return undefined;
    const result = this.#collected.result();
    this.#collected.items = [];
    return result;
  }
}

const steppableType = defineType('System.Management.Automation.SteppablePipeline', {
  members: () => ({
    'System.Object Begin(System.Object target)': (self: SteppablePipeline, target: Value) => self.begin(target),
    'System.Object Process()': (self: SteppablePipeline) => self.process(undefined, false),
    'System.Object Process(System.Object input)': (self: SteppablePipeline, input: Value) => self.process(input, true),
    'System.Object End()': (self: SteppablePipeline) => self.end(),
    'void Clean()': (self: SteppablePipeline) => self.dispose(),
    'void Dispose()': (self: SteppablePipeline) => self.dispose(),
  }),
});
