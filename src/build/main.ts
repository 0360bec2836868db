/** `npm run build`: checks and compiles the snippets, bundles the program, both into `dist`. */
import * as esbuild from 'esbuild';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '../errors.ts';
import { COMMANDS } from '../grammar.ts';
import { createHighlighter } from '../highlight/shiki.ts';
import { VERSION } from '../version.ts';
import { compileLibrary } from './compile.ts';
import { loadSources } from './library.ts';
import { renderManual } from './manual.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

/** The start, and everything that `src` imports when it is needed. */
const BUNDLES = [
  'main.ts',
  'cli.ts',
  'background.ts',
  'pager.ts',
  'clipboard.ts',
  ...COMMANDS.map(({ name }) => `commands/${name}.ts`),
  'commands/complete.ts',
  'highlight/shiki.ts',
  'spawn.ts',
  'own/library.ts',
  'own/update.ts',
  'render/chalk.ts',
  'render/list-terminal.ts',
  'render/search-terminal.ts',
  'render/show-terminal.ts',
  'scaffold/diff.ts',
  'search/search.ts',
  'search/repair.ts',
  'slice/slice.ts',
  'spawn.ts',
];

/** What is imported when it is needed becomes a file of its own, all of them beside each other. */
const lazily: esbuild.Plugin = {
  name: 'lazily',
  setup(build) {
    build.onResolve({ filter: /^\..*\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return null;
      const source = relative(join(root, 'src'), join(resolveDir, path)).replaceAll('\\', '/');
      return BUNDLES.includes(source)
        ? { path: `./${bundleName(source)}.cjs`, external: true }
        : { errors: [{ text: `BUNDLES does not name ${source}` }] };
    });
  },
};

/** `commands/show.ts` is bundled as `commands-show`. */
function bundleName(source: string): string {
  return source.replace(/\.ts$/, '').replaceAll('/', '-');
}

const { entries, elsewhere, problems } = loadSources(join(root, 'snippets'));
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length === 0) {
  rmSync(dist, { recursive: true, force: true });
  writeLibrary(compileLibrary(entries, elsewhere, createHighlighter()));
  await bundle();
  writeFileSync(join(dist, 'asyncref.1'), renderManual(VERSION, buildDate()));
  console.log(`built ${entries.length} entries into dist`);
} else {
  process.exitCode = 1;
}

/** Today, or the day that a build is to be repeated with. Source: reproducible-builds.org. */
function buildDate(): Date {
  const { SOURCE_DATE_EPOCH } = process.env;
  return SOURCE_DATE_EPOCH ? new Date(Number(SOURCE_DATE_EPOCH) * 1000) : new Date();
}

function writeLibrary(files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, content] of files) {
    const target = join(dist, 'library', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/**
 * CommonJS, since the loader of ES modules alone costs a fifth of Node's own start; in one file for
 * each command, so that none pays for compiling the others.
 */
async function bundle(): Promise<void> {
  const { metafile } = await esbuild.build({
    entryPoints: Object.fromEntries(
      BUNDLES.map((source) => [bundleName(source), join(root, 'src', source)]),
    ),
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    plugins: [lazily],
    loader: { '.bash': 'text', '.zsh': 'text', '.fish': 'text', '.ps1': 'text' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    minify: true,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    absWorkingDir: root,
  });
  const packages = Object.keys(metafile.inputs).flatMap(
    (path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? [],
  );
  const licenses = [...new Set(packages)].toSorted().map((name) => {
    const folder = join(root, 'node_modules', name);
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    if (!file) throw new Error(`${name} is bundled but has no licence file`);
    return `${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  writeFileSync(join(dist, 'LICENSES-BUNDLED.txt'), licenses.join(`\n${'-'.repeat(78)}\n\n`));
}
