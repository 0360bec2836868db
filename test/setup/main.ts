/** `npm run setup`: makes what the tests need and nobody has installed, once. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CACHE,
  NODE_MAJORS,
  OLDEST_PYTHON,
  ROOT,
  findPythons,
  nodeHome,
  pythonHome,
  pythonIn,
  run,
} from './interpreters.ts';

const requirements = join(ROOT, 'test', 'python', 'requirements.txt');

const pythons = findPythons();
if (pythons.size === 0)
  throw new Error(`The tests need Python ${OLDEST_PYTHON} or newer on PATH, with its venv module.`);
for (const [minor, command] of pythons) {
  once(pythonHome(minor), readFileSync(requirements, 'utf8'), (home) => {
    run(command, ['-m', 'venv', home]);
    run(pythonIn(home), ['-m', 'pip', 'install', '--quiet', '-r', requirements]);
  });
}
for (const major of NODE_MAJORS) {
  once(nodeHome(major), `node@${major}`, (home) => {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
    run('npm', ['install', '--prefix', home, '--no-save', '--loglevel=error', `node@${major}`]);
  });
}

/** Makes a folder of the cache unless it was made before from the same recipe. */
function once(home: string, recipe: string, make: (home: string) => void): void {
  const stamp = join(home, '.made-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === recipe) return;
  console.log(`setup: ${home.slice(CACHE.length + 1)}`);
  rmSync(home, { recursive: true, force: true });
  make(home);
  writeFileSync(stamp, recipe);
}
