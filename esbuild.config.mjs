// Builds dist/: the command-line program as two CommonJS files (they start faster than modules do), its small launcher,
// the interactive shell as an ES module of its own (only it needs Ink and React), and the `ast` tool.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build, transform } from 'esbuild';

// Built beside dist and moved into its place at the end, so that what runs from dist meanwhile never sees half a build.
const dist = path.resolve(`dist.${process.pid}`);
process.on('exit', () => fs.rmSync(dist, { recursive: true, force: true }));
fs.mkdirSync(dist, { recursive: true });
fs.writeFileSync(path.join(dist, 'package.json'), '{"type":"commonjs"}\n');

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  outdir: dist,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  charset: 'ascii',
  logLevel: 'warning',
  external: ['libsql', 'node:sqlite'],
  loader: { '.ps1': 'text' },
};

/** In a program of one file a command's literal `import()` becomes a synchronous, lazily evaluated require: the engine is synchronous. */
const requiredCommands = {
  name: 'required-commands',
  setup(builder) {
    builder.onLoad({ filter: /cmdlets[\\/]index\.ts$/ }, (args) => ({
      contents: fs.readFileSync(args.path, 'utf8').replaceAll('() => import(', '() => require('),
      loader: 'ts',
    }));
  },
};

/** Ink connects to React's developer tools only when DEV is set; the package for that is not installed. */
const noDevtools = {
  name: 'no-devtools',
  setup(builder) {
    builder.onResolve({ filter: /^react-devtools-core$/ }, () => ({
      path: 'react-devtools-core',
      namespace: 'absent',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'export default {}', loader: 'js' }));
  },
};

/**
 * Node's modules that a short command does without are loaded by the first use of something in them. Exports become
 * getters; a module that isn't named here is loaded where it is imported.
 */
const lazyBuiltins = {
  name: 'lazy-builtins',
  setup(builder) {
    builder.onResolve({ filter: /^node:(crypto|module|os|worker_threads)$/ }, ({ path: name, namespace }) =>
      namespace === 'lazy-builtin' ? { path: name, external: true } : { path: name, namespace: 'lazy-builtin' },
    );
    builder.onLoad({ filter: /.*/, namespace: 'lazy-builtin' }, async ({ path: name }) => {
      const exported = Object.keys(await import(name)).filter((each) => each !== 'default');
      const getters = exported.map((each) => `get ${each}(){return require('${name}').${each}}`);
      return { contents: `module.exports={${getters}}`, loader: 'js' };
    });
  },
};

const program = {
  ...shared,
  format: 'cjs',
  // What finds packages by it takes a path as well.
  define: { 'import.meta.url': '__filename' },
  // The build of it that loads none of Node's own modules, which would take longer than reading the words does.
  alias: { 'yargs-parser': 'yargs-parser/browser' },
  outExtension: { '.js': '.cjs' },
};

/** One function, which the launcher calls: so the text it reads is compiled as it is, not copied into a wrapper first. */
const part = {
  ...program,
  banner: { js: '(function(exports,require,module,__filename,__dirname,dynamicImport){' },
  footer: { js: '})' },
  write: false,
  metafile: true,
};

/**
 * Modules that stay out of the first part although it imports them: they export functions only, and the shortest command
 * calls none of them. In their place the first part has functions that call them. Which they are is seen by running that
 * command in the program as one file.
 */
async function findUncalled() {
  const onlyImported = {
    name: 'only-imported',
    setup(builder) {
      builder.onResolve({ filter: /^\./ }, ({ kind, path: relative }) =>
        kind === 'import-statement' || kind === 'entry-point' ? undefined : { path: relative, external: true },
      );
    },
  };
  const whole = path.join(dist, 'whole.cjs');
  const seen = path.join(dist, 'coverage');
  const { metafile } = await build({
    ...program,
    minifyWhitespace: false,
    entryPoints: ['src/main.ts'],
    outdir: undefined,
    outfile: whole,
    plugins: [onlyImported, lazyBuiltins],
    metafile: true,
  });
  execFileSync(process.execPath, [whole, '-NoProfile', '-Command', 'exit'], {
    env: { ...process.env, NODE_V8_COVERAGE: seen },
  });
  const coverage = JSON.parse(fs.readFileSync(path.join(seen, fs.readdirSync(seen)[0]), 'utf8'));
  const called = calledModules(
    fs.readFileSync(whole, 'utf8'),
    coverage.result.find(({ url }) => url.endsWith('/whole.cjs')).functions,
  );
  for (const file of [whole, seen]) fs.rmSync(file, { recursive: true });
  return new Set(Object.keys(metafile.inputs).filter((file) => !called.has(file) && holdsFunctions(file)));
}

/** The modules of a bundle that have a function which was called; a comment with its file stands before each. */
function calledModules(bundle, functions) {
  const starts = functions.filter(({ ranges }) => ranges[0].count > 0).map(({ ranges }) => ranges[0].startOffset);
  const heads = [...bundle.matchAll(/^ *\/\/ (.*)$/gm)];
  const moduleAt = (offset) => heads.findLast(({ index }) => index < offset)?.[1];
  return new Set(starts.map(moduleAt));
}

const exportsOf = (file) =>
  Array.from(
    fs.readFileSync(file, 'utf8').matchAll(/^export (?!type |interface )(?:function (\w+))?/gm),
    ([, name]) => name,
  );

/** Whether a module can stand behind functions that call it: it exports nothing else, and does nothing when it is loaded. */
function holdsFunctions(file) {
  if (!/^(src|cmdlets)\//.test(file) || !file.endsWith('.ts')) return false;
  const names = exportsOf(file);
  const acts = /^(?!import|export|const|let|function|async|type|interface|class|abstract|declare)[a-z]/m;
  return names.length > 0 && !names.includes(undefined) && !acts.test(fs.readFileSync(file, 'utf8'));
}

/** The functions that call a module of the other part: it is asked for once. */
function callers(file) {
  return exportsOf(file)
    .map(
      (name) => `let _${name};export function ${name}(...a){return(_${name}??=require('part:${file}').${name})(...a)}`,
    )
    .join('\n');
}

const nameOf = (file) => path.relative(process.cwd(), file).replaceAll(path.sep, '/');

/**
 * The program in two parts. `program.cjs` is what `main.ts` imports, which every start needs; `commands.cjs` is everything
 * that is reached by a literal `require()` (worker threads) or a call (see above) and what only that uses, which are the
 * commands and what lies below them: the launcher reads it when the first `require('part:...')` asks for it. It takes what
 * it shares with the first part from there, by value: a part is evaluated as a whole, so nothing changes any more by then.
 */
async function buildProgram() {
  const uncalled = await findUncalled();
  const doors = new Set();
  const asDoor = {
    name: 'as-door',
    setup(builder) {
      builder.onResolve({ filter: /^\./ }, ({ kind, path: relative, resolveDir }) => {
        const name = nameOf(path.resolve(resolveDir, relative));
        if (uncalled.has(name)) return { path: name, namespace: 'uncalled' };
        if (kind !== 'require-call') return undefined;
        doors.add(name);
        return { path: `part:${name}`, external: true };
      });
      builder.onResolve({ filter: /^part:/ }, ({ path: name }) => ({ path: name, external: true }));
      builder.onLoad({ filter: /.*/, namespace: 'uncalled' }, ({ path: name }) => {
        doors.add(name);
        return { contents: callers(name), loader: 'js' };
      });
    },
  };
  const first = { ...part, entryNames: 'program', plugins: [asDoor, lazyBuiltins] };
  const { metafile } = await build({ ...first, entryPoints: ['src/main.ts'] });
  const inFirst = new Set(Object.keys(metafile.inputs));

  const fromFirst = {
    name: 'from-first',
    setup(builder) {
      builder.onResolve({ filter: /^\./ }, ({ path: relative, resolveDir }) => {
        const name = nameOf(path.resolve(resolveDir, relative));
        return inFirst.has(name) ? { path: `first:${name}`, external: true } : undefined;
      });
    },
  };
  const { text: commands, used } = takenByValue(
    await onlyText({
      ...part,
      entryNames: 'commands',
      plugins: [requiredCommands, fromFirst, lazyBuiltins],
      stdin: {
        contents: `export const doors={${[...doors].map((name) => `'${name}':()=>require('./${name}')`)}}`,
        resolveDir: process.cwd(),
      },
    }),
  );

  const taken = [...used].map(([file, names]) => [file, [...names].map((name, i) => [name, `${name}__${i}`])]);
  const imports = taken.map(
    ([file, names], i) => `import{${names.map(([name]) => `${name} as ${name}__${i}`)}}from'./${file}'`,
  );
  const cases = taken.map(
    ([file, names], i) => `case'${file}':return{${names.map(([name]) => `${name}:${name}__${i}`)}}`,
  );
  const text = await onlyText({
    ...first,
    stdin: {
      contents: `import './src/main.ts';${imports.join(';')};export function shared(file){switch(file){${cases.join(';')}}}`,
      resolveDir: process.cwd(),
    },
  });
  fs.writeFileSync(path.join(dist, 'program.cjs'), await shortNamed(text));
  fs.writeFileSync(path.join(dist, 'commands.cjs'), await shortNamed(commands));
}

/** With one-letter names for what a part declares: less to read and to keep. */
async function shortNamed(text) {
  const { target, charset } = shared;
  return (await transform(text, { minifyIdentifiers: true, minifyWhitespace: true, target, charset })).code;
}

async function onlyText(options) {
  const { outputFiles } = await build(options);
  return outputFiles[0].text;
}

/** What a bundle uses of the first part: the names by file. Modules are taken as they are, not through getters that follow changes. */
function takenByValue(bundle) {
  const files = new Map();
  const text = bundle.replace(
    /(\w+)=(?:__toESM\(require\("first:([^"]+)"\)(?:,1)?\)|require\("first:([^"]+)"\))/g,
    (_, variable, wrapped, file = wrapped) => {
      files.set(variable, file);
      return `${variable}=require("first:${file}")`;
    },
  );
  const used = new Map();
  for (const [, variable, name] of text.matchAll(/(?<![\w$])(\w+)\.(\w+)/g)) {
    const file = files.get(variable);
    if (file !== undefined) used.set(file, (used.get(file) ?? new Set()).add(name));
  }
  return { text, used };
}

await Promise.all([
  buildProgram(),
  build({
    ...program,
    entryPoints: { 'build-images': 'src/engine/build-images.ts' },
    plugins: [requiredCommands, lazyBuiltins],
  }),
  build({
    ...shared,
    format: 'cjs',
    entryPoints: { dhcpsh: 'src/launcher.ts' },
  }),
  build({
    ...shared,
    format: 'esm',
    entryPoints: { ast: 'src/language/ast-entry.ts' },
    outExtension: { '.js': '.mjs' },
  }),
  build({
    ...shared,
    format: 'esm',
    jsx: 'automatic',
    entryPoints: { interactive: 'src/interactive.tsx' },
    outExtension: { '.js': '.mjs' },
    plugins: [noDevtools],
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  }),
]);

// The launcher reads the program as Latin-1; a regular expression is the one thing that is not escaped for us.
for (const file of ['program.cjs', 'commands.cjs']) {
  const foreign = /[^\x00-\x7f]/.exec(fs.readFileSync(path.join(dist, file), 'utf8'));
  if (foreign) throw new Error(`${file} is not ASCII: write '${foreign[0]}' as an escape (in a regular expression).`);
}

fs.chmodSync(path.join(dist, 'dhcpsh.js'), 0o755);
const imageBuilder = path.join(dist, 'build-images.cjs');
if (!process.argv.includes('--no-labs')) {
  execFileSync(process.execPath, [imageBuilder, path.join(dist, 'labs')], { stdio: 'inherit' });
}
fs.rmSync(imageBuilder);

// The first run writes V8's code cache beside the program, so that later starts need not compile.
if (!process.argv.includes('--no-warm')) {
  execFileSync(process.execPath, [path.join(dist, 'dhcpsh.js'), '-NoProfile', '-Command', '1 | Out-Null'], {
    env: { ...process.env, DHCPSH_WARM: '1' },
    stdio: 'inherit',
  });
}

const place = path.resolve('dist');
fs.rmSync(place, { recursive: true, force: true });
fs.renameSync(dist, place);
