// Times a script in one engine, run after run: `node --import tsx test/runtime/time.ts FILE [runs]`.
import fs from 'node:fs';
import { commandIndex } from './commands.ts';
import { createTestEngine } from './test-engine.ts';

const [file = '', runs = '5'] = process.argv.slice(2);
const text = fs.readFileSync(file, 'utf8');
const { engine, host } = createTestEngine({ commands: await commandIndex() });
for (let run = 0; run < Number(runs); run++) {
  const started = performance.now();
  engine.run(text);
  console.log(`${(performance.now() - started).toFixed(1)} ms`);
}
console.log(host.output.split('\n')[0], host.errors);
