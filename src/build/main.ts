/** `npm run build`: checks and compiles the snippets, bundles the program, both into `dist`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '../errors.ts';
import { createHighlighter } from '../highlight/shiki.ts';
import { VERSION } from '../version.ts';
import { bundleProgram } from './bundle.ts';
import { compileLibrary } from './compile.ts';
import { loadSources } from './library.ts';
import { renderManual } from './manual.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

const { entries, elsewhere, problems } = loadSources(join(root, 'snippets'));
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length === 0) {
  rmSync(dist, { recursive: true, force: true });
  writeLibrary(compileLibrary(entries, elsewhere, createHighlighter()));
  await bundleProgram(root, dist);
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
