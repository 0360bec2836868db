/** Bundles the program: which files it has, and what is in each. */
import * as esbuild from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { COMMANDS } from '../grammar.ts';
import { renderLicenses } from './licenses.ts';

/**
 * The files, each with the modules that others find in it: the start, what several have in common,
 * and everything that `src` imports when it is needed. A module that is not named here becomes a
 * part of each file that imports it. Whatever most commands need is in `main`, which has been
 * loaded already; any other file costs a start some 0.2 ms.
 */
const BUNDLES: Record<string, string[]> = {
  main: [
    'main.ts',
    'color.ts',
    'commands/catalog.ts',
    'commands/outcome.ts',
    'commands/unknown.ts',
    'commands/wishes.ts',
    'config.ts',
    'errors.ts',
    'grammar.ts',
    'highlight/themes.ts',
    'highlight/token.ts',
    'language.ts',
    'library/catalog.ts',
    'library/compiled.ts',
    'library/entry.ts',
    'library/parts.ts',
    'library/shipped.ts',
    'links.ts',
    'own/folders.ts',
    'project.ts',
    'render/paint.ts',
    'render/visible.ts',
    'search/fields.ts',
    'search/pack.ts',
    'search/sorted.ts',
    'theme.ts',
    'version.ts',
  ],
  search: ['commands/search.ts', 'search/search.ts'],
  messages: ['search/explain.ts', 'search/index.ts', 'search/message.ts', 'search/words.ts'],
  terminal: [
    'render/explain-terminal.ts',
    'render/layout.ts',
    'render/list-terminal.ts',
    'render/search-terminal.ts',
    'render/show-terminal.ts',
  ],
  write: ['commands/editor.ts', 'scaffold/shell.ts', 'scaffold/survey.ts', 'scaffold/target.ts'],
  own: ['own/library.ts', 'own/scan.ts', 'own/stamps.ts', 'own/store.ts', 'own/volume.ts'],
  ...Object.fromEntries(
    [
      'background.ts',
      'cli.ts',
      'clipboard.ts',
      ...COMMANDS.map(({ name }) => `commands/${name}.ts`).filter(
        (source) => source !== 'commands/search.ts',
      ),
      'commands/complete.ts',
      'highlight/shiki.ts',
      'own/update.ts',
      'pager.ts',
      'render/chalk.ts',
      'scaffold/diff.ts',
      'search/repair.ts',
      'slice/slice.ts',
      'spawn.ts',
    ].map((source) => [source.replace(/\.ts$/, '').replaceAll('/', '-'), [source]]),
  ),
};

/** Seldom needed, and much larger than all others: Shiki, for own entries in colour. */
const COMPRESSED = ['highlight-shiki'];

/**
 * Bundles the program into a folder, beside it the licences of all that is in it. CommonJS, since
 * the loader of ES modules alone costs a fifth of Node's own start; in several files, so that no
 * command pays for compiling the others.
 */
export async function bundleProgram(root: string, folder: string): Promise<void> {
  const packages = new Set<string>();
  for (const [name, sources] of Object.entries(BUNDLES)) {
    const { metafile } = await esbuild.build({
      stdin: {
        contents: await exportAll(join(root, 'src'), sources),
        resolveDir: join(root, 'src'),
      },
      outfile: join(folder, `${name}.cjs`),
      plugins: [leaveOthers(name, join(root, 'src')), colorsAreDecided(root)],
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
      // The entry assigns its exports at once.
      logOverride: { 'commonjs-variable-in-esm': 'silent' },
      absWorkingDir: root,
    });
    const inputs = Object.values(metafile.outputs).flatMap((output) =>
      Object.entries(output.inputs),
    );
    for (const [path, { bytesInOutput }] of inputs) {
      if (bytesInOutput === 0) continue;
      const found = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
      if (found) packages.add(found);
    }
  }
  for (const name of COMPRESSED) compress(folder, name);
  writeFileSync(
    join(folder, 'LICENSES-BUNDLED.txt'),
    renderLicenses(join(root, 'node_modules'), [...packages].toSorted()),
  );
}

/** Puts a file's code into a compressed one beside it, and into itself what runs that. */
function compress(folder: string, name: string): void {
  const file = join(folder, `${name}.cjs`);
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(readFileSync(file)));
  writeFileSync(
    file,
    `const file = require('node:path').join(__dirname, '${name}.br');
const code = require('node:zlib').brotliDecompressSync(require('node:fs').readFileSync(file));
require('node:vm').compileFunction(code.toString(), ['module', 'require'])(module, require);
`,
  );
}

/**
 * The entry of a file. esbuild makes a getter of each `export`, and each costs every start; so the
 * names are put into one plain object. Of two that are the same, esbuild complains.
 */
async function exportAll(folder: string, sources: readonly string[]): Promise<string> {
  const { metafile } = await esbuild.build({
    entryPoints: [...sources],
    outdir: folder,
    absWorkingDir: folder,
    format: 'esm',
    write: false,
    metafile: true,
  });
  const modules = Object.values(metafile.outputs);
  const imports = modules.map(
    ({ entryPoint, exports }) => `import { ${exports.join(', ')} } from './${entryPoint}';`,
  );
  const names = modules.flatMap(({ exports }) => exports);
  return [...imports, `module.exports = { ${names.join(', ')} };`].join('\n');
}

/** Leaves what is in another file to that file, which lies beside this one. */
function leaveOthers(name: string, folder: string): esbuild.Plugin {
  return {
    name: 'leave-others',
    setup(build) {
      build.onResolve({ filter: /^\..*\.ts$/ }, ({ kind, path, resolveDir }) => {
        const source = relative(folder, join(resolveDir, path)).replaceAll('\\', '/');
        const [other] =
          Object.entries(BUNDLES).find(([, sources]) => sources.includes(source)) ?? [];
        if (kind === 'dynamic-import' && (!other || other === name))
          return { errors: [{ text: `BUNDLES gives ${source} no other file` }] };
        return other && other !== name ? { path: `./${other}.cjs`, external: true } : null;
      });
    },
  };
}

/** Chalk looks at the terminal while it is loaded, which takes longer than painting a program. What
 * it would find is decided already, so it is given its part for browsers, which looks at nothing. */
function colorsAreDecided(root: string): esbuild.Plugin {
  const path = join(root, 'node_modules/chalk/source/vendor/supports-color/browser.js');
  return {
    name: 'colors-are-decided',
    setup(build) {
      build.onResolve({ filter: /^#supports-color$/ }, () => ({ path }));
    },
  };
}
