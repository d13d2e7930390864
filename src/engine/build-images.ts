// Run by the build: makes the image of each built-in lab by running its script, so that a first start only copies a file.
import fs from 'node:fs';
import path from 'node:path';
import { MemoryHost } from '../host/memory-host.ts';
import contoso from '../lab/labs/contoso.ps1';
import empty from '../lab/labs/empty.ps1';
import reference from '../lab/labs/reference.ps1';
import { createWorkshop } from './workshop.ts';

const scripts = { contoso, reference, empty };
const folder = process.argv[2] ?? path.join(__dirname, 'labs');
fs.mkdirSync(folder, { recursive: true });
for (const [name, script] of Object.entries(scripts)) {
  const host = new MemoryHost();
  const workshop = createWorkshop({
    host,
    images: folder,
    labOptions: { file: ':memory:' },
    mounts: [],
    elevated: true,
  });
  const result = workshop.engine.run(script, { file: `${name}.ps1` });
  if (result.exitCode !== 0 || host.errors !== '') {
    process.stderr.write(`The script of the lab ${name} failed:\n${host.errors}${host.output}`);
    process.exit(1);
  }
  fs.rmSync(path.join(folder, `${name}.db`), { force: true });
  workshop.world.lab.copyTo(path.join(folder, `${name}.db`));
  workshop.close();
}
