/** `npm run bench`: what commands cost as whole processes, beside the goals and other tools. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from '../setup/interpreters.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 21);

interface Case {
  name: string;
  argv: string[];
  /** At most so many times the time of bare Node; or of another case, by its name. */
  goal?: number;
  against?: string;
  env?: Record<string, string>;
  cwd?: string;
  input?: string;
  append?: string;
  fresh?: string;
}

interface Figures {
  wall: number;
  ratio: number;
  peak: number;
  otherPeak: number;
}

const work = mkdtempSync(join(tmpdir(), 'asyncref-bench-'));
const bin = join(ROOT, 'bin', 'asyncref.cjs');
const home = { HOME: work, XDG_CACHE_HOME: '', XDG_CONFIG_HOME: '', ASYNCREF_PATH: '' };
const question = 'how do I run several tasks and wait'.split(' ');

const asyncref = (name: string, argv: string[], goal?: number, more: Partial<Case> = {}): Case => ({
  name,
  argv: [process.execPath, bin, ...argv],
  ...(goal !== undefined && { goal }),
  cwd: work,
  ...more,
  env: { ...home, ...more.env },
});

/** A traceback of a hundred lines. */
function writeTraceback(): string {
  const frames = Array.from(
    { length: 49 },
    (_, place) =>
      `  File "/srv/app/part_${place}.py", line ${place}, in call_${place}\n    await call_${place + 1}()\n`,
  );
  const file = join(work, 'traceback.txt');
  const message =
    "RuntimeError: Task <Task pending name='Task-7' coro=<main()>> got Future <Future pending> attached to a different loop\n";
  writeFileSync(file, `Traceback (most recent call last):\n${frames.join('')}${message}`);
  return file;
}

/** Ten thousand entries of a manifest and a program each; returns their folder and one of them. */
function writeMany(count: number): { root: string; id: string; file: string } {
  const root = join(work, 'many');
  const words = 'cache queue worker retry batch order invoice user session token mail'.split(' ');
  let id = '';
  let file = '';
  for (let place = 0; place < count; place += 1) {
    const [one, two] = [words[place % words.length], words[(place * 7 + 3) % words.length]];
    id = `${one}-${two}-${place}`;
    const folder = join(root, 'patterns', id);
    mkdirSync(folder, { recursive: true });
    file = join(folder, 'example.py');
    writeFileSync(
      join(folder, 'entry.json'),
      JSON.stringify({
        title: `Use a ${one} with a ${two}`,
        keywords: [`${one} ${place}`],
        questions: [`how to ${one} a ${two}`],
      }),
    );
    writeFileSync(file, `"""Number ${place}."""\n\nprint("${one} ${two}")\n`);
  }
  return { root, id, file };
}

const COUNT = 10_000;

function listCases(): Case[] {
  const many = writeMany(COUNT);
  const own = { env: { ASYNCREF_PATH: many.root } };
  const thousands = COUNT.toLocaleString('en');
  return [
    asyncref('show semaphore', ['show', 'semaphore'], 1.15),
    asyncref('show semaphore, in colour', ['show', 'semaphore', '--color', 'always'], 1.2),
    asyncref('list', ['list'], 1.2),
    asyncref('search semaphore', ['search', 'semaphore'], 1.35),
    asyncref('search, a question of eight words', ['search', ...question], 1.4),
    asyncref('search, a misspelt word', ['search', 'semafore']),
    asyncref('explain, a traceback of 100 lines', ['explain'], 1.4, { input: writeTraceback() }),
    asyncref('--version', ['--version'], 1.1),
    asyncref('--help', ['--help'], 1.35),
    asyncref('new semaphore', ['new', 'semaphore', '{fresh}'], 1.35, { fresh: work }),
    asyncref(`show semaphore, beside ${thousands} own`, ['show', 'semaphore'], 1.15, own),
    asyncref(`show one of ${thousands} own`, ['show', many.id], 1.35, own),
    asyncref(`search, among ${thousands} own`, ['search', 'semaphore'], 2, {
      ...own,
      against: 'search semaphore',
    }),
    asyncref('the same after a change of one', ['search', 'semaphore'], 1.2, {
      ...own,
      append: many.file,
      against: `search, among ${thousands} own`,
    }),
  ];
}

/** Other tools, each if it is on the path or among the packages. */
function listPeers(): { cases: Case[]; missing: string[] } {
  const file = join(work, 'semaphore.py');
  writeFileSync(file, execFileSync(process.execPath, [bin, 'show', 'semaphore', '-l', 'py']));
  const peers: [name: string, argv: string[]][] = [
    ['bat, a file of 40 lines in colour', ['bat', '--color=always', '--style=plain', file]],
    ['tldr, one page', ['tldr', 'tar']],
    ['@shikijs/cli, the same file', ['shiki', file]],
    ['cli-highlight, the same file', ['highlight', file]],
  ];
  const isThere = ([, [command = '', ...args]]: [string, string[]]) =>
    spawnSync(command, args, { env: pathEnv }).status === 0;
  return {
    cases: peers.filter(isThere).map(([name, argv]) => ({ name, argv, env: pathEnv })),
    missing: peers.filter((peer) => !isThere(peer)).map(([name]) => name),
  };
}

const pathEnv = {
  PATH: [join(ROOT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
};

function measure(cases: readonly Case[]): Figures[] {
  const { status, stdout, stderr } = spawnSync(
    'python3',
    [join(import.meta.dirname, 'measure.py')],
    {
      input: JSON.stringify({ runs: RUNS, compare: [process.execPath, '-e', '0'], cases }),
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Figures);
}

function printRow(name: string, ...cells: string[]): void {
  console.log(name.padEnd(38) + cells.map((cell) => cell.padStart(11)).join(''));
}

const judge = (value: number, goal: number | undefined) =>
  goal === undefined ? '' : `${goal}${value > goal ? ' !' : '  '}`;

function printSizes(): void {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ size, unpackedSize }] = JSON.parse(packed) as [{ size: number; unpackedSize: number }];
  console.log('');
  printRow('size', 'kB', 'goal');
  printRow('packed', (size / 1000).toFixed(0), judge(size / 1000, 400));
  printRow('installed', (unpackedSize / 1000).toFixed(0), judge(unpackedSize / 1000, 2000));
}

/** What a command may use beyond bare Node, in MiB. */
const MEMORY_GOAL = 12;

try {
  const { cases: peers, missing } = listPeers();
  const cases = [...listCases(), ...peers];
  const figures = measure(cases);
  console.log(
    `Node ${process.version}; medians of ${RUNS} runs in turns with node -e 0; ! misses its goal\n`,
  );
  printRow('command', 'ratio', 'goal', 'ms', 'MiB more', 'goal');
  cases.forEach(({ name, goal, against, argv }, place) => {
    const { wall, ratio, peak, otherPeak } = figures[place] as Figures;
    const other = figures[cases.findIndex((one) => one.name === against)];
    const shown = other ? ratio / other.ratio : ratio;
    printRow(
      name,
      `${shown.toFixed(2)}${other ? ' *' : '  '}`,
      judge(shown, goal),
      (1000 * wall).toFixed(0),
      (peak - otherPeak).toFixed(1),
      argv.includes(bin) && !other ? judge(peak - otherPeak, MEMORY_GOAL) : '',
    );
  });
  console.log('\n* times the command above that it is compared with');
  for (const name of missing) console.log(`left out, since it is not installed: ${name}`);
  printSizes();
} finally {
  rmSync(work, { recursive: true, force: true });
}
