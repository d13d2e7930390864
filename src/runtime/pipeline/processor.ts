import type { Value } from '../../types/value.ts';

/**
 * One command of a running pipeline. The pipeline calls `begin` on all of them in order, then feeds the first, then
 * `end` in order, and at last `dispose` on all, whatever happened. A processor writes to the sink it was made with.
 */
export interface Processor {
  /** Binds the command line ahead of `begin`, which binds it otherwise. */
  bind?(): void;
  begin(): void;
  /** One input object. */
  process(input: Value): void;
  /** For the first command of a pipeline: `process` work without any input. */
  processWithoutInput(): void;
  end(): void;
  /** Releases what is held and runs `clean` blocks; must not throw PipelineStopped anew. */
  dispose(): void;
}
