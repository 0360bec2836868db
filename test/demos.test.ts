/** The loop closes: every demo that `new` writes is checked, and its own test is run. */
import { execFile, spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadSources } from '../src/build/library.ts';
import { LANGUAGES, type Entry, type Language } from '../src/library/entry.ts';
import { planDemo } from '../src/scaffold/plan.ts';
import { NODE_STRIPS_TYPES } from '../src/scaffold/typescript.ts';
import { ruff } from './programs/findings.ts';
import { SNIPPETS, compareRun } from './programs/run.ts';
import {
  ROOT,
  compareVersions,
  findPythons,
  listInterpreters,
  type Interpreter,
} from './setup/interpreters.ts';

const execute = promisify(execFile);
const services = inject('services');
const interpreters = listInterpreters();
const { entries } = loadSources(SNIPPETS);
const work = realpathSync(mkdtempSync(join(tmpdir(), 'asyncref-demos-')));
const bin = join(ROOT, 'bin', 'asyncref.cjs');

const programsIn = (entry: Entry, language: Language) =>
  entry.programs.filter((program) => program.language === language);

const demos = entries.flatMap((entry) =>
  LANGUAGES.map((language) => ({
    name: `${entry.id} in ${language}`,
    entry,
    language,
    folder: join(work, entry.id, language),
    demo: planDemo(entry, language, programsIn(entry, language)),
  })),
);

/** What a command printed and ended with; it does not throw when that is not 0. */
async function call(command: string, args: string[], cwd: string) {
  try {
    const { NODE_OPTIONS: _, PYTHONPATH: __, FORCE_COLOR: ___, ...rest } = process.env;
    const env = { ...rest, ...services.env };
    return { exit: 0, ...(await execute(command, args, { cwd, env, encoding: 'utf8' })) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exit: code, stdout, stderr };
  }
}

/** The newest interpreter that runs the entry. */
function findInterpreter({ since }: Entry, wanted: Language) {
  const lowest = wanted === 'python' ? since.python : since.node;
  return interpreters.findLast(
    ({ language, version }) => language === wanted && compareVersions(version, lowest) >= 0,
  );
}

interface Manifest {
  scripts: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
}

/** What the binary did for each entry, both languages at once. */
const written = new Map<string, Awaited<ReturnType<typeof call>>>();

// The dependencies of all demos are installed once, in a folder above theirs: that is where Node
// and npm look next.
beforeAll(async () => {
  const rest = entries.values();
  const writeRest = async () => {
    for (const { id } of rest)
      written.set(id, await call(process.execPath, [bin, 'new', id, '--lang', 'both'], work));
  };
  await Promise.all([writeRest(), writeRest(), installAll()]);
});

async function installAll(): Promise<void> {
  const manifests = demos.flatMap(({ demo }) => {
    const manifest = demo.files.get('package.json');
    return manifest === undefined ? [] : (JSON.parse(manifest) as Manifest);
  });
  const dependencies = Object.assign(
    {},
    ...manifests.flatMap((one) => [one.dependencies, one.devDependencies]),
  ) as Record<string, string>;
  writeFileSync(join(work, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await execute('npm', ['install', '--prefer-offline', '--no-audit'], { cwd: work });
}

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describe.concurrent.each(demos)('$name', ({ entry, language, folder, demo }) => {
  it('is written, and passes its own test', async (context) => {
    expect(written.get(entry.id)).toMatchObject({ exit: 0, stderr: '' });
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => relative(folder, join(file.parentPath, file.name)));
    expect(files.toSorted()).toEqual([...demo.files.keys()].toSorted());
    const interpreter = findInterpreter(entry, language);
    if (!interpreter) return context.skip(`nothing here runs ${language} as new as it needs`);
    const missing = services.missing[entry.service ?? ''];
    if (missing) return context.skip(missing);
    // By itself, and not from the test runner, whose start costs more than the test.
    const test = [...demo.files.keys()].find((path) => path.endsWith('.test.ts'));
    const args = test === undefined ? ['-m', 'unittest'] : ['--import', 'tsx', test];
    const { exit, stdout, stderr } = await call(interpreter.command, args, folder);
    expect({ exit, output: exit === 0 ? '' : stdout + stderr }).toEqual({ exit: 0, output: '' });
    expect(stdout + stderr).not.toMatch(/skipped=|# skipped [1-9]/);
    return undefined;
  });
});

describe('all demos', () => {
  it('pass the compiler, but for the bad programs that it catches', async () => {
    const manifest = join(work, 'tsconfig.json');
    const { compilerOptions } = JSON.parse(
      demos.find(({ language }) => language === 'typescript')?.demo.files.get('tsconfig.json') ??
        '',
    ) as { compilerOptions: object };
    writeFileSync(manifest, JSON.stringify({ compilerOptions, include: ['*/typescript/src'] }));
    const tsc = join(work, 'node_modules', '.bin', 'tsc');
    const { stdout } = await call(tsc, ['--pretty', 'false'], work);
    const found = [
      ...stdout.matchAll(/^([\w-]+)\/typescript\/src\/(\w+\.ts)\(\d+,\d+\): error (TS\d+)/gm),
    ].map(([, id, file, code]) => `${id} ${file} ${code}`);
    const expected = entries.flatMap(({ id, programs }) =>
      programs.flatMap(({ file, caughtBy }) =>
        caughtBy.flatMap((finding) => {
          const code = /^tsc (TS\d+)/.exec(finding)?.[1];
          return code === undefined ? [] : `${id} ${file} ${code}`;
        }),
      ),
    );
    expect([...new Set(found)].toSorted()).toEqual(expected.toSorted());
  });

  it('are formatted as prettier does by its defaults, but for quotes', async () => {
    const prettier = join(ROOT, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
    const options = ['--no-config', '--single-quote', '--list-different'];
    const patterns = ['*/typescript/*.json', '*/typescript/src/{*.test,postgres}.ts'];
    const args = [prettier, ...options, ...patterns];
    expect(await call(process.execPath, args, work)).toMatchObject({ stdout: '', exit: 0 });
  });

  it('are formatted as ruff does by its defaults', async () => {
    const check = (...args: string[]) =>
      call(ruff(), [...args, '--isolated', '--quiet', '.'], work);
    // The programs are held to it where they lie.
    const others = ['--exclude', 'main.py,bad.py,good.py'];
    expect(await check('format', '--check', ...others)).toMatchObject({ stdout: '', exit: 0 });
    expect(await check('check', ...others)).toMatchObject({ stdout: '', exit: 0 });
  });

  it('in Python name their dependencies as scripts do', async () => {
    // The expression that the specification gives for reading them.
    const read = `
import json, re, sys, tomllib
block = re.compile(r"(?m)^# /// (?P<type>[a-zA-Z0-9-]+)$\\s(?P<content>(^#(| .*)$\\s)+)^# ///$")
for path in sys.argv[1:]:
    found = [match.group("content") for match in block.finditer(open(path).read())]
    lines = [line[2:] for content in found for line in content.splitlines()]
    print(json.dumps([len(found), tomllib.loads("\\n".join(lines)).get("dependencies", [])]))
`;
    const programs = demos.flatMap(({ language, entry, folder, demo }) =>
      [...demo.files.keys()]
        .filter((path) => language === 'python' && /^(main|bad|good)\.py$/.test(path))
        .map((path) => ({ path: join(folder, path), requirements: entry.dependencies.pypi })),
    );
    const interpreter = interpreters.find(({ language }) => language === 'python');
    const args = ['-c', read, ...programs.map(({ path }) => path)];
    const { stdout } = await call(interpreter?.command ?? '', args, work);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(
      programs.map(({ requirements }) => [requirements.length === 0 ? 0 : 1, requirements]),
    );
  });
});

describe.concurrent('a demo in TypeScript without dependencies', () => {
  const strips = (entry: Entry) => {
    const node = findInterpreter(entry, 'typescript');
    return node && compareVersions(node.version, NODE_STRIPS_TYPES) >= 0 ? node : undefined;
  };
  const alone = demos
    .filter(({ language, demo }) => language === 'typescript' && demo.steps.atOnce.length > 0)
    .flatMap(({ entry, folder }) =>
      programsIn(entry, 'typescript').map((program) => ({ entry, folder, program })),
    )
    // What is wrong with these is wrong before types are stripped, and said in other words.
    .filter(({ program }) => !program.caughtBy.includes('syntax-error'));

  it.each(alone)('runs as it is: $entry.id $program.file', async ({ entry, folder, program }) => {
    const node = strips(entry);
    if (!node) throw new Error(`no Node of .cache strips types: npm run setup`);
    const name = program.variant === 'example' ? 'main' : program.variant;
    const result = await call(node.command, [`src/${name}.ts`], folder);
    expect(compareRun(program, result)).toEqual([]);
  });
});

describe('a demo as its README says', () => {
  /** Types the commands of the README's first block, with an interpreter first on the path. */
  async function follow(cwd: string, interpreter: Interpreter | undefined) {
    const [, block = ''] =
      /\n\n((?: {4}.*\n)+)/.exec(readFileSync(join(cwd, 'README.md'), 'utf8')) ?? [];
    const path = `${dirname(interpreter?.command ?? '')}:${process.env['PATH']}`;
    const env = { ...process.env, PATH: path, npm_config_prefer_offline: 'true' };
    const { stdout, stderr } = await execute('bash', ['-ec', block], { cwd, env });
    return { block, output: stdout + stderr };
  }

  async function create(...args: string[]) {
    const cwd = mkdtempSync(join(work, 'real-'));
    await execute(process.execPath, [bin, 'new', ...args], { cwd });
    return join(cwd, args[0] ?? '');
  }

  const nodes = interpreters.filter(({ language }) => language === 'typescript');

  it.each(nodes)('in TypeScript, on Node $version', async (node) => {
    const folder = await create('producer-consumer', '--lang', 'ts');
    const { block, output } = await follow(folder, node);
    expect(block).toContain('npm install\n    npm start\n    npm test\n');
    expect(output).toContain(
      readFileSync(join(SNIPPETS, 'patterns/producer-consumer/example.ts.out'), 'utf8'),
    );
    expect(output).toMatch(/^(# |ℹ )pass 1$/m);
    await execute('npm', ['run', 'check'], { cwd: folder });
  });

  it.each(['fire-and-forget', 'websockets'])('in TypeScript: the test of %s', async (id) => {
    const folder = await create(id, '--lang', 'ts', '--install');
    const { stdout } = await execute('npm', ['test'], { cwd: folder });
    expect(stdout).toMatch(/^(# |ℹ )fail 0$/m);
  });

  it.each(['httpx', 'aiofiles'])('in Python, with the dependencies of %s', async (id) => {
    const folder = await create(id, '--lang', 'py');
    const python = findPythons().values().next().value;
    const { block, output } = await follow(folder, {
      language: 'python',
      version: '',
      command: python ?? '',
      args: [],
    });
    expect(block).toMatch(/^ {4}python3 -m venv \.venv\n/);
    expect(output).toContain(
      readFileSync(join(SNIPPETS, `libraries/${id}/example.py.out`), 'utf8'),
    );
    expect(output).toMatch(/^OK$/m);
  });

  it('in Python, with uv', async (context) => {
    if (spawnSync('uv', ['--version']).status !== 0) return context.skip('uv is not installed');
    const folder = await create('httpx', '--lang', 'py');
    const { stdout } = await execute('uv', ['run', 'main.py'], { cwd: folder });
    expect(stdout).toBe(readFileSync(join(SNIPPETS, 'libraries/httpx/example.py.out'), 'utf8'));
    return undefined;
  });

  it('with a service skips its test, and says why, where there is none', async () => {
    const { DATABASE_URL: _, ...env } = process.env;
    const python = interpreters.findLast(({ language }) => language === 'python')?.command ?? '';
    const cwd = await create('asyncpg', '--lang', 'py');
    const { steps } = demos.find(({ name }) => name === 'asyncpg in python')?.demo ?? {};
    const unittest = await execute(python, steps?.test.slice(1), { cwd, env });
    expect(unittest.stderr).toContain("skipped 'DATABASE_URL names no PostgreSQL server");
    const { stdout } = await execute('npm', ['test'], {
      cwd: join(work, 'asyncpg', 'typescript'),
      env,
    });
    expect(stdout).toContain('DATABASE_URL names no PostgreSQL server');
  });
});
