import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');

/** Bundles what the threads of jobs run, from the sources as they are; returns its path. */
export async function jobProgram(): Promise<string> {
  const folder = path.join(root, 'node_modules/.cache/dhcpsh-test');
  fs.mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `jobs.${crypto.randomUUID()}.cjs`);
  await build({
    stdin: {
      contents: `
        import { workerData } from 'node:worker_threads';
        import { serveJob } from './src/engine/job-worker.ts';
        serveJob(workerData, '');`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['libsql', 'node:sqlite'],
    loader: { '.ps1': 'text' },
    define: { 'import.meta.url': '__programUrl' },
    banner: { js: "const __programUrl=require('node:url').pathToFileURL(__filename).href;" },
    plugins: [
      {
        name: 'commands',
        setup({ onLoad }) {
          onLoad({ filter: /cmdlets[\\/]index\.ts$/ }, (args) => ({
            contents: fs.readFileSync(args.path, 'utf8').replaceAll('() => import(', '() => require('),
            loader: 'ts',
          }));
        },
      },
    ],
    outfile,
    logLevel: 'error',
  });
  return outfile;
}
