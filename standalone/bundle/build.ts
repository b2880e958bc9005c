/** Bundles the programs of this package for `run-bundled.cjs`, into `node_modules/.cache/program`. */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type OutputChunk, type Plugin, rolldown } from 'rolldown';

const PROGRAMS = [
  'main',
  'distributed',
  'distributed/gateway-process',
  'distributed/subgraph-process',
  'reset',
  'resync',
  'day/main',
];
/** Changes with every installation of dependencies. */
const INSTALLED = 'node_modules/.pnpm/lock.yaml';
/** A process that runs loads some of its modules late, from the bundle with which it began. */
const KEPT_MS = 24 * 3_600_000;

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'node_modules/.cache/program');
const sourceOf = (program: string) => path.join(root, 'standalone/src', `${program}.ts`);

/** Of a library's module: the folder in the bundle. A library is loaded whole, and only by who needs it. */
function libraryOf(id: string): string | null {
  const [, name] = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) ?? [];
  return name === undefined ? null : `library/${name.replace(/[\\/]/, '_')}`;
}

/** Modules find their files beside their source. Lines stay as they are, so that source maps need no correction. */
const ownPlaces: Plugin = {
  name: 'own-places',
  transform: {
    filter: { id: /\.ts$/, code: /import\.meta\.(?:url|dirname)/ },
    handler: (code, id) =>
      code
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id))),
  },
};

/** Libraries that load a binary stay where they are. */
const nativeLibraries: Plugin = {
  name: 'native-libraries',
  resolveId: {
    filter: { id: /^@node-rs\/argon2$/ },
    handler: (id, importer) => ({
      id: pathToFileURL(createRequire(importer ?? import.meta.url).resolve(id)).href,
      external: true,
    }),
  },
};

/** Source maps of libraries would cost a fifth of a start. */
const ownSourceMaps: Plugin = {
  name: 'own-source-maps',
  generateBundle(_, outputs) {
    for (const [name, output] of Object.entries(outputs)) {
      if (output.type === 'asset' && /^library\/.*\.map$/.test(name)) delete outputs[name];
      if (output.type === 'chunk' && output.name.startsWith('library/'))
        output.code = output.code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
    }
  },
};

/** Names hold a hash of their content: what did not change keeps its name, and its compiled code. */
async function bundleInto(dir: string): Promise<OutputChunk[]> {
  const build = await rolldown({
    input: Object.fromEntries(PROGRAMS.map((program) => [program, sourceOf(program)])),
    platform: 'node',
    plugins: [ownPlaces, nativeLibraries, ownSourceMaps],
    logLevel: 'silent',
  });
  const { output } = await build.write({
    dir,
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name]-[hash].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    codeSplitting: { groups: [{ name: libraryOf }] },
  });
  await build.close();
  return output.filter((one) => one.type === 'chunk');
}

/** The sources of the bundle with their packages' manifests, and what tells that dependencies were installed. */
function inputsOf(chunks: readonly OutputChunk[]): string[] {
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds).filter((id) => path.isAbsolute(id) && !libraryOf(id));
  const packages = modules.map((id) => id.slice(0, id.lastIndexOf(`${path.sep}src${path.sep}`)));
  return [
    ...modules,
    ...[...new Set(packages)].map((one) => path.join(one, 'package.json')),
    path.join(root, INSTALLED),
    path.join(import.meta.dirname, 'build.ts'),
  ];
}

/** Each file at once, because a program may be loading the one of the same name. */
async function moveIntoPlace(from: string): Promise<void> {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const target = path.join(folder, path.relative(from, entry.parentPath), entry.name);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(path.join(entry.parentPath, entry.name), target);
  }
  await rm(from, { recursive: true });
}

const secondsOf = (milliseconds: number) => Math.floor(milliseconds / 1000);

async function describe(file: string): Promise<[file: string, second: number, bytes: number]> {
  const { mtimeMs, size } = await stat(file);
  return [file, secondsOf(mtimeMs), size];
}

const programsOf = (chunks: readonly OutputChunk[]) =>
  Object.fromEntries(
    chunks
      .filter(({ isEntry, facadeModuleId }) => isEntry && facadeModuleId !== null)
      .map(({ facadeModuleId, fileName }) => [facadeModuleId, path.join(folder, fileName)]),
  );

async function writeManifest(manifest: { inputs: unknown; programs: unknown }): Promise<void> {
  const file = path.join(folder, 'manifest.json');
  await writeFile(`${file}.${process.pid}`, JSON.stringify(manifest));
  await rename(`${file}.${process.pid}`, file);
}

/** Removes what no bundle of the last day needs. */
async function removeOld(chunks: readonly OutputChunk[]): Promise<void> {
  const current = new Set(['manifest.json', ...chunks.flatMap(({ fileName }) => [fileName, `${fileName}.map`])]);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || current.has(path.relative(folder, file))) continue;
    if (Date.now() - (await stat(file)).mtimeMs > KEPT_MS) await rm(file, { force: true });
  }
}

async function main(): Promise<void> {
  const startedAt = secondsOf(Date.now());
  const unfinished = path.join(folder, `unfinished-${process.pid}`);
  const chunks = await bundleInto(unfinished);
  const inputs = await Promise.all(inputsOf(chunks).map(describe));
  // A source that is being edited may have been read before its last change.
  if (inputs.some(([, second]) => second >= startedAt)) return rm(unfinished, { recursive: true });
  await moveIntoPlace(unfinished);
  await writeManifest({ inputs, programs: programsOf(chunks) });
  await removeOld(chunks);
}

await main();
