import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

/** Of all that the page loads until one can work with it, compressed by Brotli. */
const MAXIMUM_FIRST_LOAD_BYTES = 1_500_000;
const MINIMUM_COMPRESSED_BYTES = 1_024;
/** The best one takes ten times as long for a twelfth less. */
const BROTLI_QUALITY = 9;

type Bundle = Rolldown.OutputBundle;

/** GraphiQL brings its fonts inside its styles, in every script there is: the machine's own serve as well. */
const withoutFonts = (): Plugin => ({
  name: 'without-fonts',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.css')) return null;
    return { code: code.replace(/@font-face\s*\{[^}]*data:[^}]*\}/g, ''), map: null };
  },
});

const compress = promisify(brotliCompress);
const compressForOld = promisify(gzip);

/** Puts a compressed copy beside each file, which the gateway serves, and fails when the first load is too large. */
const compressed = (): Plugin => ({
  name: 'compressed',
  async writeBundle({ dir = '' }, bundle) {
    const bytes = new Map<string, number>();
    await Promise.all(Object.keys(bundle).map(async (name) => bytes.set(name, await compressFile(join(dir, name)))));
    const first = [...firstLoad(bundle)].map((name) => [name, bytes.get(name) ?? 0] as const);
    const total = first.reduce((sum, [, size]) => sum + size, 0);
    this.info(`The first load has ${total} bytes: ${first.map(([name, size]) => `${name} ${size}`).join(', ')}`);
    if (total <= MAXIMUM_FIRST_LOAD_BYTES) return;
    this.error(`The first load has ${total} bytes compressed; at most ${MAXIMUM_FIRST_LOAD_BYTES} are wanted`);
  },
});

async function compressFile(path: string): Promise<number> {
  const content = await readFile(path);
  if (content.length < MINIMUM_COMPRESSED_BYTES) return content.length;
  const small = await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
  await writeFile(`${path}.br`, small);
  await writeFile(`${path}.gz`, await compressForOld(content));
  return small.length;
}

/** The formatter is loaded when somebody wants an operation formatted; the editor is imported late, and needed at once. */
const isFormatter = (file: Bundle[string] | undefined) =>
  file?.type === 'chunk' && file.moduleIds.some((id) => id.includes('/prettier/'));

/** The entry with all that it imports, and every style, font and worker. */
function firstLoad(bundle: Bundle): Set<string> {
  const files = Object.values(bundle);
  const needed = new Set(
    files.filter(({ type, fileName }) => type === 'asset' && !fileName.endsWith('.js')).map(({ fileName }) => fileName),
  );
  for (const { fileName } of files) if (fileName.includes('.worker-')) needed.add(fileName);
  const open = files.flatMap((file) => (file.type === 'chunk' && file.isEntry ? [file.fileName] : []));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    const file = bundle[name];
    if (file?.type !== 'chunk') continue;
    open.push(...file.imports, ...file.dynamicImports.filter((imported) => !isFormatter(bundle[imported])));
  }
  return needed;
}

export default defineConfig({
  // Relative, so that the gateway may serve the page below any path.
  base: './',
  worker: { format: 'es' },
  plugins: [withoutFonts(), compressed()],
  build: {
    target: 'es2024',
    // The code editor is one large library; splitting it would not make it smaller.
    chunkSizeWarningLimit: 8_000,
    rolldownOptions: {
      // Server-component markers in libraries mean nothing to a page without a server.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
