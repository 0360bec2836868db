/** Folders of own entries that change in random ways: what is kept of them never tells. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, extname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../src/main.ts';
import { createHost } from './fixtures/host.ts';
import { GATHER, LOST, compileFolders } from './fixtures/library.ts';

const work = mkdtempSync(join(tmpdir(), 'asyncref-random-'));
let library: string;

beforeAll(async () => {
  library = await compileFolders([GATHER, LOST]);
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Numbers that are the same in each run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const IDS = ['gather', 'amber', 'birch', 'cedar', 'delta'];
const SHELVES = ['', 'quick-reference', 'patterns', 'gotchas'];
// Of one length, so that an edit changes neither size nor names.
const WORDS = ['apple', 'berry', 'cloud', 'drift', 'ember', 'flint'];

/** A folder with entries, and what may happen to it. */
function createActions(root: string, random: () => number) {
  const choose = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const lone = () => join(root, choose(SHELVES), choose(IDS) + choose(['.py', '.ts']));
  const folder = () => join(root, choose(SHELVES.slice(1)), choose(IDS));
  const file = () => join(folder(), choose(['example.py', 'example.ts', 'README.md', 'bad.py']));
  const manifest = () => join(folder(), 'entry.json');
  const anything = () =>
    choose([lone, folder, file, manifest, () => join(root, choose(SHELVES))])();
  const elsewhere = () =>
    join(dirname(root), 'elsewhere', choose(['one', 'two', 'one.py', 'two.py']));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const actions: Record<string, () => void> = {
    'a lone program': () => write(lone(), `# ${choose(WORDS)}\n`),
    'a program': () => write(file(), `# ${choose(WORDS)}\n`),
    'a manifest': () => write(manifest(), JSON.stringify({ title: choose(WORDS) })),
    'a broken manifest': () => write(manifest(), `{ "title": "${choose(WORDS)}"`),
    'an edit that keeps its times': () => {
      const path = choose([lone, file])();
      write(path, `# ${choose(WORDS)}\n`);
      utimesSync(path, 1, 1);
    },
    'a touch': () => utimesSync(anything(), new Date(), new Date()),
    'another name': () => {
      const kind = choose([lone, folder, file, manifest]);
      renameSync(kind(), kind());
    },
    'a removal': () => rmSync(anything(), { recursive: true }),
    'a copy': () => cpSync(folder(), folder(), { recursive: true }),
    'a file in place of a folder': () => {
      const path = anything();
      rmSync(path, { recursive: true, force: true });
      write(path, `# ${choose(WORDS)}\n`);
    },
    'a folder in place of a file': () => {
      const path = anything();
      rmSync(path, { recursive: true, force: true });
      mkdirSync(path, { recursive: true });
    },
    'a link': () => {
      const path = choose([lone, folder, file, () => join(root, choose(SHELVES.slice(1)))])();
      // A program's name leads to a program, and a folder's to a folder, where they lead anywhere.
      const target = `${dirname(root)}/elsewhere/${choose(['one', 'two'])}${extname(path) && '.py'}`;
      rmSync(path, { recursive: true, force: true });
      mkdirSync(dirname(path), { recursive: true });
      symlinkSync(choose([target, target, path]), path);
    },
    'what a link leads to': () => {
      const path = elsewhere();
      if (existsSync(path)) rmSync(path, { recursive: true });
      else if (extname(path)) write(path, `# ${choose(WORDS)}\n`);
      else write(join(path, choose(['example.py', `${choose(IDS)}.py`])), `# ${choose(WORDS)}\n`);
    },
    'other rights': () => chmodSync(anything(), choose([0o755, 0o700, 0o500, 0o000])),
    'no change': () => undefined,
  };
  return (): string => {
    const name = choose(Object.keys(actions));
    try {
      actions[name]?.();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      // What cannot be done to the folder as it is changes nothing.
    }
    return name;
  };
}

const QUERIES = [
  ['list', '--json'],
  ['paths', '--json'],
  ...WORDS.slice(0, 3).map((word) => ['search', word, '--json']),
  ...IDS.map((id) => ['show', id, '--json']),
];

interface Answer {
  paths?: { name: string }[];
  results?: { id: string; score: number }[];
}

/** The answer, without the line of `paths` that only those have who keep something. */
function parse(json: string): Answer {
  if (json === '') return {};
  const { paths = [], ...value } = JSON.parse(json) as Answer;
  return { ...value, paths: paths.filter(({ name }) => name !== 'cache') };
}

/** Among many entries, how common a word is, and so the scores, is counted in some that are gone. */
function withoutScores(answer: Answer): Answer {
  const results = (answer.results ?? []).map((result) => ({ ...result, score: 0 }));
  return { ...answer, results: results.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

it.each([
  { seed: 1, steps: 40, others: 0 },
  { seed: 2, steps: 40, others: 0 },
  { seed: 3, steps: 40, others: 0 },
  { seed: 4, steps: 40, others: 0 },
  // So many that changes are kept beside what they change.
  { seed: 5, steps: 12, others: 210 },
  { seed: 6, steps: 12, others: 210 },
])(
  'answers as if nothing were kept, whatever happens to the folders (seed $seed, beside $others)',
  async ({ seed, steps, others }) => {
    const random = createRandom(seed);
    const home = mkdtempSync(join(work, `${seed}-`));
    const roots = [join(home, 'near'), join(home, 'far')];
    for (const root of roots) mkdirSync(root);
    for (let other = 0; other < others; other += 1)
      writeFileSync(join(home, 'near', `other-${other}.py`), `# Other ${other}\n`);
    const compared = (json: string) => (others > 0 ? withoutScores(parse(json)) : parse(json));
    const acts = roots.map((root) => createActions(root, random));
    const ASYNCREF_PATH = roots.join(delimiter);
    const env = { ASYNCREF_PATH, XDG_CACHE_HOME: join(home, 'cache') };
    const keeping = createHost(library, { cwd: home, env });
    const plain = createHost(library, { cwd: home, env: { ASYNCREF_PATH } });
    const done: string[] = [];
    for (let step = 0; step < steps; step += 1) {
      for (const act of acts) if (random() < 0.7) done.push(act());
      // Long enough that the stamps of some of what was just changed are trusted.
      if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, 60));
      for (const query of QUERIES) {
        if (random() < 0.5) continue;
        const [kept, fresh] = [await run(query, keeping), await run(query, plain)];
        const said = `seed ${seed}, step ${step}, ${query.join(' ')}, after ${done.slice(-4).join(', ')}`;
        expect(kept.stderr, said).toBe(fresh.stderr);
        expect(compared(kept.stdout), said).toEqual(compared(fresh.stdout));
        expect(fresh.exitCode, `${said}: ${fresh.stderr}`).toBeLessThan(2);
      }
    }
  },
);
