// Runs a script in an engine of this process: `npx tsx test/runtime/run.ts -c "1 + 1"`, or a file.
import fs from 'node:fs';
import { commandIndex } from './commands.ts';
import { createTestEngine } from './test-engine.ts';

const [first = '', second = ''] = process.argv.slice(2);
const isCommand = first === '-c';
const text = isCommand ? second : fs.readFileSync(first, 'utf8');
const commands = await commandIndex();
const { engine, host } = createTestEngine({ commands });
const started = performance.now();
const result = engine.run(text, isCommand ? {} : { file: first });
process.stdout.write(host.output);
process.stderr.write(host.errors);
if (process.env.TIME !== undefined) process.stderr.write(`${(performance.now() - started).toFixed(1)} ms\n`);
process.exitCode = result.exitCode & 255;
