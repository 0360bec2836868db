/** The loop closes: every demo that `new` writes is installed, checked and run. */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadSources } from '../src/build/library.ts';
import { LANGUAGES, type Entry, type Language, type Program } from '../src/library/entry.ts';
import { planDemo } from '../src/scaffold/plan.ts';
import { SNIPPETS } from './programs/run.ts';
import { ROOT, compareVersions, listInterpreters } from './setup/interpreters.ts';

const execute = promisify(execFile);
const services = inject('services');
const interpreters = listInterpreters();
const { entries } = loadSources(SNIPPETS);
const work = realpathSync(mkdtempSync(join(tmpdir(), 'asyncref-demos-')));
const bin = join(ROOT, 'bin', 'asyncref.cjs');

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

/** What a command printed and ended with; it does not throw when that is not 0. */
async function call(command: string, args: string[], cwd: string) {
  try {
    const env = { ...process.env, ...services.env };
    return { exit: 0, ...(await execute(command, args, { cwd, env, encoding: 'utf8' })) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exit: code, stdout, stderr };
  }
}

const programsIn = (entry: Entry, language: Language) =>
  entry.programs.filter((program) => program.language === language);

// The dependencies of all demos are installed once, in a folder above theirs: that is where Node
// and npm look next.
beforeAll(async () => {
  const manifests = entries.map((entry) => {
    const { files } = planDemo(entry, 'typescript', programsIn(entry, 'typescript'));
    return JSON.parse(files.get('package.json') ?? '') as Manifest;
  });
  const dependencies = Object.assign(
    {},
    ...manifests.flatMap((one) => [one.dependencies, one.devDependencies]),
  ) as Record<string, string>;
  mkdirSync(join(work, 'typescript'));
  writeFileSync(
    join(work, 'typescript', 'package.json'),
    JSON.stringify({ private: true, dependencies }),
  );
  await execute('npm', ['install', '--prefer-offline'], { cwd: join(work, 'typescript') });
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const cases = entries.flatMap((entry) =>
  LANGUAGES.map((language) => ({ name: `${entry.id} in ${language}`, entry, language })),
);

describe.concurrent.each(cases)('$name', ({ entry, language }) => {
  const since = language === 'python' ? entry.since.python : entry.since.node;
  const interpreter = interpreters.findLast(
    (one) => one.language === language && compareVersions(one.version, since) >= 0,
  );

  it('is written, passes its checks, runs, and prints what the entry prints', async (context) => {
    if (!interpreter) return context.skip(`nothing here runs ${language} ${since}`);
    const missing = services.missing[entry.service ?? ''];
    if (missing) return context.skip(missing);
    const parent = join(work, language);
    mkdirSync(parent, { recursive: true });
    const created = await call(
      process.execPath,
      [bin, 'new', entry.id, '--lang', language],
      parent,
    );
    expect(created).toMatchObject({ exit: 0, stderr: '' });
    const folder = join(parent, entry.id);
    for (const program of programsIn(entry, language)) {
      const result = await start(program, interpreter.command, folder);
      expect(result.stdout).toBe(program.output);
      expect(result.exit).toBe(program.exitCode);
      for (const text of program.stderr) expect(result.stderr).toContain(text);
    }
    return undefined;
  });
});

/** Runs a demo's program as its README says, on the interpreter given. */
function start({ language, variant }: Program, command: string, cwd: string) {
  const name = variant === 'example' ? 'main' : variant;
  if (language === 'python') return call(command, [`${name}.py`], cwd);
  const script = variant === 'example' ? 'start' : variant;
  const { scripts } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts[script]).toBe(`tsx src/${name}.ts`);
  return call(command, ['--import', 'tsx', join('src', `${name}.ts`)], cwd);
}

describe('a demo as its README says', () => {
  it('in TypeScript: npm install, npm start, and its types pass', async () => {
    const cwd = mkdtempSync(join(work, 'real-'));
    await execute(process.execPath, [bin, 'new', 'producer-consumer', '.', '-l', 'ts'], { cwd });
    await execute('npm', ['install', '--prefer-offline'], { cwd });
    const { stdout } = await execute('npm', ['start', '--silent'], { cwd });
    expect(stdout).toBe(
      readFileSync(join(SNIPPETS, 'patterns/producer-consumer/example.ts.out'), 'utf8'),
    );
    await execute('npm', ['run', 'check'], { cwd });
  });

  it('in Python: a virtual environment with its dependencies, and main.py', async () => {
    const cwd = mkdtempSync(join(work, 'real-'));
    const python = interpreters.find(({ language }) => language === 'python')?.command ?? 'python3';
    await execute(process.execPath, [bin, 'new', 'httpx', '.', '-l', 'py'], { cwd });
    const readme = readFileSync(join(cwd, 'README.md'), 'utf8');
    const commands =
      readme
        .match(/(?<=^ {4}).*\n/gm)
        ?.slice(0, 3)
        .join('') ?? '';
    expect(commands).toMatch(/^python3 -m venv \.venv\n/);
    const env = { ...process.env, PATH: `${dirname(python)}:${process.env['PATH']}` };
    const { stdout } = await execute(
      'bash',
      ['-ec', commands.replaceAll('pip install', 'pip install -q')],
      { cwd, env },
    );
    expect(stdout).toBe(readFileSync(join(SNIPPETS, 'libraries/httpx/example.py.out'), 'utf8'));
    expect(existsSync(join(cwd, '.venv'))).toBe(true);
  });
});
