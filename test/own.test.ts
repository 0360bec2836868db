/** Entries in folders of the user's own. */
import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../src/main.ts';
import { createHost } from './fixtures/host.ts';
import { GATHER, LOST, compileFolders } from './fixtures/library.ts';
import { ROOT } from './setup/interpreters.ts';

let library: string;
const work = mkdtempSync(join(tmpdir(), 'asyncref-own-'));
let home: string;
/** A folder that ASYNCREF_PATH names. */
let own: string;

beforeAll(async () => {
  library = await compileFolders([GATHER, LOST]);
});

beforeEach(() => {
  home = mkdtempSync(join(work, 'home-'));
  own = join(home, 'own');
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Writes an entry's folder: a manifest and a program. */
function writeEntry(root: string, place: string, title: string, code = 'pass\n'): void {
  write(join(root, place, 'entry.json'), JSON.stringify({ title }));
  write(join(root, place, 'example.py'), code);
}

/** Writes so many programs, and returns id to title of each. */
function writeMany(count: number): Record<string, string> {
  const titles: Record<string, string> = {};
  for (let place = 0; place < count; place += 1) {
    titles[`entry-${place}`] = `Title number ${place}`;
    write(join(own, `entry-${place}.py`), `# Title number ${place}\n`);
  }
  return titles;
}

function asyncref(argv: string[], env: Record<string, string> = {}, cwd = home) {
  return run(argv, createHost(library, { cwd, env: { HOME: home, ASYNCREF_PATH: own, ...env } }));
}

/** Id to title of all own entries, as `list` has them. */
async function listOwn(env: Record<string, string> = {}): Promise<Record<string, string>> {
  const { stdout } = await asyncref(['list', '--json'], env);
  const { entries } = JSON.parse(stdout) as {
    entries: { id: string; title: string; origin: string }[];
  };
  const pairs = entries
    .filter(({ origin }) => origin !== 'shipped')
    .map(({ id, title }) => [id, title] as const);
  return Object.fromEntries(pairs);
}

/** What was changed just now is read again until its time has passed. */
async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
}

async function find(words: string, env: Record<string, string> = {}): Promise<string[]> {
  const { stdout } = await asyncref(['search', ...words.split(' ')], env);
  return stdout.split('\n').flatMap((line) => line.split('\t')[0] || []);
}

describe('where entries come from', () => {
  it('is the project, then ASYNCREF_PATH in its order, then the configuration, then what ships', async () => {
    const project = join(home, 'project');
    const cwd = join(project, 'deep', 'below');
    mkdirSync(cwd, { recursive: true });
    const other = join(home, 'other');
    const places = [join(project, '.asyncref'), own, other, join(home, '.config', 'asyncref')];
    for (const place of places) write(join(place, 'gather.py'), `# From ${place}\n`);
    const env = { ASYNCREF_PATH: [own, other].join(delimiter) };
    for (const place of [...places, 'shipped']) {
      const { stdout } = await asyncref(['show', 'gather', '--json'], env, cwd);
      expect(JSON.parse(stdout)).toMatchObject({ id: 'gather', origin: place });
      const list = await asyncref(['list', '--json'], env, cwd);
      const { entries } = JSON.parse(list.stdout) as { entries: { id: string; origin: string }[] };
      expect(entries.filter(({ id }) => id === 'gather')).toMatchObject([{ origin: place }]);
      const found = await asyncref(['search', 'gather', '--json'], env, cwd);
      expect(JSON.parse(found.stdout)).toMatchObject({ results: [{ origin: place }] });
      rmSync(place, { recursive: true, force: true });
    }
  });

  it('is the home folder itself, and nothing that somebody else has put above', async (context) => {
    write(join(home, '.asyncref', 'mine.py'), '# Mine\n');
    expect(await listOwn()).toEqual({ mine: 'Mine' });
    if (process.getuid?.() !== 0) return context.skip('only root may give a folder away');
    chownSync(join(home, '.asyncref'), 65534, 65534);
    expect(await listOwn()).toEqual({});
    return undefined;
  });

  it('is the folder that XDG_CONFIG_HOME names', async () => {
    const config = join(home, 'xdg');
    write(join(config, 'asyncref', 'mine.py'), '# Mine alone\n');
    expect(await listOwn({ XDG_CONFIG_HOME: config })).toEqual({ mine: 'Mine alone' });
  });

  it('is shown on a terminal, and no folder is a failure that is not there', async () => {
    write(join(own, 'mine.py'), '# Mine alone\n');
    const env = { HOME: home, ASYNCREF_PATH: ['', own, join(home, 'none')].join(delimiter) };
    const terminal = createHost(library, {
      cwd: home,
      env: { ...env, NO_COLOR: '1' },
      columns: 100,
    });
    expect((await run(['show', 'mine'], terminal)).stdout).toMatch(
      new RegExp(`^From +${own}$`, 'm'),
    );
    expect((await run(['list'], terminal)).stdout).toContain(`${own}\n  mine`);
  });
});

describe('what makes an entry', () => {
  it('is a folder as in snippets', async () => {
    write(join(own, 'gotchas/trap/bad.py'), 'print(1)\n');
    write(join(own, 'gotchas/trap/good.py'), 'print(2)\n');
    write(join(own, 'gotchas/trap/README.md'), '## The cure\n\nDo not.\n');
    write(
      join(own, 'gotchas/trap/entry.json'),
      JSON.stringify({ title: 'A trap', errors: ['ZebraError: stripes are missing in *'] }),
    );
    expect((await asyncref(['show', 'trap'])).stdout).toBe('print(2)\n');
    const { stdout } = await asyncref(['explain', 'ZebraError: stripes are missing in zoo.py']);
    expect(stdout).toContain('A trap');
    expect(stdout).toContain('Do not.');
  });

  it.each([
    ['# Retry twice\nimport asyncio\n', 'Retry twice'],
    ['#!/usr/bin/env python3\n# Retry twice.\n', 'Retry twice'],
    ['"""Retry twice."""\n', 'Retry twice'],
    ['"""\nRetry twice.\n"""\n', 'Retry twice'],
    ['/**\n * Retry twice.\n */\n', 'Retry twice'],
    ['# /// script\n# dependencies = []\n# ///\n\n# Retry twice\n', 'Retry twice'],
    ['import asyncio\n', 'retry-twice'],
    ['', 'retry-twice'],
    ['# Retry\r\nimport asyncio\r\n', 'Retry'],
  ])('is a lone program: %j has the title %s', async (code, title) => {
    write(join(own, 'retry-twice.py'), code);
    expect(await listOwn()).toEqual({ 'retry-twice': title });
    expect((await asyncref(['show', 'retry-twice'])).stdout).toBe(code.replaceAll('\r\n', '\n'));
  });

  it('is a pair of lone programs, one in each language', async () => {
    write(join(own, 'patterns/pair.py'), '# In Python\n');
    write(join(own, 'patterns/pair.ts'), '// In TypeScript\n');
    for (const [language, code] of [
      ['py', '# In Python\n'],
      ['ts', '// In TypeScript\n'],
    ] as const)
      expect((await asyncref(['show', 'pair', '-l', language])).stdout).toBe(code);
  });

  it('is shown in the language that it has, unless another is asked for', async () => {
    write(join(own, 'only.ts'), '// In TypeScript\n');
    expect((await asyncref(['show', 'only'])).stdout).toBe('// In TypeScript\n');
    expect(await asyncref(['show', 'only', '-l', 'py'])).toMatchObject({ stdout: '', exitCode: 1 });
    const { stdout } = await asyncref(['new', 'only', '--stdout']);
    expect(stdout).toBe('// In TypeScript\n');
  });

  it('is highlighted when it is shown in colour, before and after it is kept', async () => {
    write(join(own, 'mine.py'), 'import asyncio\n');
    for (const _ of [1, 2]) {
      const { stdout } = await asyncref(['show', 'mine', '--color', 'always']);
      // oxlint-disable-next-line no-control-regex -- colours are written with control characters
      expect(stdout).toMatch(/\u001b\[[\d;]+mimport\u001b\[39m asyncio\n/);
    }
  });

  it('is no other file, and no name that cannot be an id', async () => {
    for (const name of ['.hidden.py', 'Upper.py', 'with space.py', 'notes.txt', '..py', 'a.b.py'])
      write(join(own, name), '# Not this\n');
    write(join(own, 'misc/thing/example.py'), '# In no category\n');
    write(join(own, 'patterns/.git/example.py'), '# Hidden\n');
    write(join(own, 'mine.py'), '# Mine\n');
    expect(await listOwn()).toEqual({ mine: 'Mine' });
  });

  it('is what a link leads to, and a circle of links is nothing', async () => {
    writeEntry(join(home, 'elsewhere'), 'linked', 'Linked');
    mkdirSync(join(own, 'patterns'), { recursive: true });
    symlinkSync(join(home, 'elsewhere', 'linked'), join(own, 'patterns', 'linked'));
    symlinkSync(join(own, 'patterns', 'circle'), join(own, 'patterns', 'circle'));
    symlinkSync(join(home, 'nowhere'), join(own, 'dangling.py'));
    expect(await listOwn()).toEqual({ linked: 'Linked' });
  });

  it('is not what leads to itself, nowhere or to a pipe: paths names it, and others stay', async () => {
    write(join(own, 'mine.py'), '# Mine\n');
    symlinkSync('circle.py', join(own, 'circle.py'));
    symlinkSync('nowhere', join(own, 'lost.py'));
    execFileSync('mkfifo', [join(home, 'pipe')]);
    symlinkSync(join(home, 'pipe'), join(own, 'pipe.py'));
    writeFileSync(join(own, 'patterns'), 'no folder');
    symlinkSync('gotchas', join(own, 'gotchas'));
    expect(await listOwn()).toEqual({ mine: 'Mine' });
    for (const id of ['circle', 'lost', 'pipe'])
      expect(await asyncref(['show', id])).toMatchObject({ stdout: '', exitCode: 1 });
    const { stdout } = await asyncref(['paths', '--json']);
    for (const name of ['circle.py', 'lost.py', 'pipe.py', 'patterns', 'gotchas'])
      expect(stdout).toContain(`"${name}: unreadable: `);
  });

  it('has no byte order mark, in its manifest or its program', async () => {
    write(join(own, 'alone.py'), '\ufeff# Alone\n');
    writeEntry(own, 'patterns/mine', 'Mine', '\ufeffpass\n');
    write(join(own, 'patterns/mine/entry.json'), '\ufeff{ "title": "Mine" }\r\n');
    expect(await listOwn()).toEqual({ alone: 'Alone', mine: 'Mine' });
    expect((await asyncref(['show', 'mine'])).stdout).toBe('pass\n');
    expect((await asyncref(['show', 'alone'])).stdout).toBe('# Alone\n');
  });

  it('is read without other files in its folder, which paths names', async () => {
    writeEntry(own, 'patterns/mine', 'Mine');
    write(join(own, 'patterns/mine/example.py.out'), '');
    writeFileSync(join(own, 'patterns/mine/notes.bin'), Buffer.from([0xff, 0xfe]));
    // Longer than any text that Node makes.
    writeFileSync(join(own, 'patterns/mine/data.csv'), '');
    truncateSync(join(own, 'patterns/mine/data.csv'), 2 ** 31);
    symlinkSync('nowhere', join(own, 'patterns/mine/lost'));
    expect(await listOwn()).toEqual({ mine: 'Mine' });
    expect((await asyncref(['show', 'mine'])).stdout).toBe('pass\n');
    const { stdout } = await asyncref(['paths', '--json']);
    const problems = stdout.split('\n').filter((line) => line.includes('patterns/mine/'));
    expect(problems.map((line) => line.replace(/^.*mine\/|: no such.*$/g, ''))).toEqual([
      'data.csv: unknown-file',
      'notes.bin: unknown-file',
    ]);
  });

  it.each([
    ['alone.py', '# Caf\u00e9\n'],
    ['patterns/alone/README.md', 'Caf\u00e9'],
    ['patterns/alone/example.ts', '// Caf\u00e9\n'],
  ])('is not one that is no text in UTF-8: %s is named until it is one', async (name, text) => {
    writeEntry(own, 'patterns/whole', 'Whole');
    if (name.includes('/')) writeEntry(own, 'patterns/alone', 'Alone');
    write(join(own, name), '');
    writeFileSync(join(own, name), text, 'latin1');
    await settle();
    for (const _ of ['made', 'kept']) {
      expect(await listOwn()).toEqual({ whole: 'Whole' });
      const outcome = await asyncref(['show', 'alone']);
      expect(outcome).toMatchObject({ stdout: '', exitCode: 1 });
      expect(outcome.stderr).toContain(`${name}: not-utf8: is no text in UTF-8`);
      expect((await asyncref(['paths'])).stdout).toContain(`${name}: not-utf8: `);
    }
    write(join(own, name), text);
    expect(Object.keys(await listOwn())).toEqual(['alone', 'whole']);
  });

  it('is not one whose manifest is broken: it is named where it is asked for, and others stay', async () => {
    write(join(own, 'patterns/broken/entry.json'), '{ "titel": "?" }');
    write(join(own, 'patterns/broken/example.py'), 'pass\n');
    writeEntry(own, 'patterns/whole', 'Whole');
    expect(await listOwn()).toEqual({ whole: 'Whole' });
    const outcome = await asyncref(['show', 'broken']);
    expect(outcome).toMatchObject({ stdout: '', exitCode: 1 });
    expect(outcome.stderr).toContain('broken');
    expect(outcome.stderr).toMatch(/entry\.json: bad-manifest: .*titel/);
  });
});

describe('a change', () => {
  it('is never missed: edited in place, added, removed, renamed, moved, extended', async () => {
    const steps: [string, () => void, () => Record<string, string>][] = [
      ['nothing', () => mkdirSync(own), () => ({})],
      ['an entry', () => writeEntry(own, 'patterns/one', 'One'), () => ({ one: 'One' })],
      [
        'a second',
        () => writeEntry(own, 'patterns/two', 'Two'),
        () => ({ one: 'One', two: 'Two' }),
      ],
      [
        'an edit of the same length',
        () => writeEntry(own, 'patterns/one', 'Eno'),
        () => ({ one: 'Eno', two: 'Two' }),
      ],
      [
        'an edit that keeps the time of change',
        () => {
          const file = join(own, 'patterns/one/entry.json');
          writeFileSync(file, '{"title":"Neo"}');
          utimesSync(file, 1, 1);
        },
        () => ({ one: 'Neo', two: 'Two' }),
      ],
      [
        'a lone file',
        () => write(join(own, 'three.py'), '# Three\n'),
        () => ({ one: 'Neo', two: 'Two', three: 'Three' }),
      ],
      [
        'its title in the other language, which comes first by name',
        () => {
          write(join(own, 'three.ts'), '// Drei\n');
          write(join(own, 'three.py'), 'pass\n');
        },
        () => ({ one: 'Neo', two: 'Two', three: 'Drei' }),
      ],
      [
        'a removal',
        () => rmSync(join(own, 'patterns/two'), { recursive: true }),
        () => ({ one: 'Neo', three: 'Drei' }),
      ],
      [
        'a new name',
        () => renameSync(join(own, 'patterns/one'), join(own, 'patterns/uno')),
        () => ({ uno: 'Neo', three: 'Drei' }),
      ],
      [
        'another category',
        () => {
          mkdirSync(join(own, 'libraries'));
          renameSync(join(own, 'patterns/uno'), join(own, 'libraries/uno'));
        },
        () => ({ uno: 'Neo', three: 'Drei' }),
      ],
      [
        'a folder in place of a file',
        () => writeEntry(own, 'patterns/three', 'Folder'),
        () => ({ uno: 'Neo', three: 'Folder' }),
      ],
      ['all gone', () => rmSync(own, { recursive: true }), () => ({})],
    ];
    for (const [what, act, expected] of steps) {
      act();
      expect(await listOwn(), what).toEqual(expected());
      for (const [id, title] of Object.entries(expected())) {
        const { stdout } = await asyncref(['show', id, '--json']);
        expect(JSON.parse(stdout), what).toMatchObject({ id, title });
        expect((await find(`${title} ${id}`))[0], what).toBe(id);
      }
    }
  });

  it('is what a link leads to that led nowhere before', async () => {
    mkdirSync(own);
    symlinkSync(join(home, 'there.py'), join(own, 'alone.py'));
    symlinkSync(join(home, 'there'), join(own, 'patterns'));
    expect(await listOwn()).toEqual({});
    await settle();
    expect(await listOwn()).toEqual({});
    write(join(home, 'there.py'), '# Alone\n');
    expect(await listOwn()).toEqual({ alone: 'Alone' });
    writeEntry(home, 'there/mine', 'Mine');
    expect(await listOwn()).toEqual({ alone: 'Alone', mine: 'Mine' });
  });

  it('is a program in an earlier category than one of the same name', async () => {
    write(join(own, 'gotchas/twice.py'), '# Later\n');
    mkdirSync(join(own, 'quick-reference'));
    await settle();
    expect(await listOwn()).toEqual({ twice: 'Later' });
    write(join(own, 'quick-reference/twice.py'), '# Earlier\n');
    expect(await listOwn()).toEqual({ twice: 'Earlier' });
  });

  it('leaves the list in its order', async () => {
    for (const id of ['one', 'three', 'two']) write(join(own, `${id}.py`), `# ${id}\n`);
    await settle();
    expect(Object.keys(await listOwn())).toEqual(['one', 'three', 'two']);
    write(join(own, 'two.py'), '# Two\n');
    expect(Object.keys(await listOwn())).toEqual(['one', 'three', 'two']);
  });

  it('leaves no trace in what is found, and in which order', async () => {
    writeMany(100);
    for (const [id, title] of Object.entries({
      plain: 'A zebra herd on the plain',
      lions: 'A herd of lions',
    }))
      write(join(own, `${id}.py`), `# ${title}\n`);
    for (let place = 0; place < 5; place += 1) write(join(own, `zebra-${place}.py`), '# Zebra\n');
    const search = async (cache: string) =>
      (await asyncref(['search', 'zebra', 'herd', '--json'], { XDG_CACHE_HOME: cache })).stdout;
    await settle();
    await search(join(home, 'old'));
    for (let place = 0; place < 5; place += 1) rmSync(join(own, `zebra-${place}.py`));
    write(join(own, 'more.py'), '# A herd of elephants\n');
    await settle();
    const found = await search(join(home, 'old'));
    expect(found).toContain('"id": "plain"');
    expect(found).toBe(await search(join(home, 'new')));
  });

  it('among many is taken in without reading the others', async () => {
    const titles = writeMany(300);
    await settle();
    expect(await listOwn()).toEqual(titles);
    const cache = join(home, '.cache', 'asyncref');
    const kept = () =>
      readdirSync(cache, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('all.bin'))
        .map((path) => readFileSync(join(cache, path)));
    const before = kept();
    expect(before.length).toBe(1);
    write(join(own, 'entry-7.py'), '# Zanzibar\n');
    const gone = 'entry-8';
    rmSync(join(own, `${gone}.py`));
    const left = Object.fromEntries(
      Object.entries({ ...titles, 'entry-7': 'Zanzibar' }).filter(([id]) => id !== gone),
    );
    expect(await listOwn()).toEqual(left);
    expect(await find('zanzibar')).toEqual(['entry-7']);
    expect(kept()).toEqual(before);
    for (let place = 100; place < 290; place += 1) rmSync(join(own, `entry-${place}.py`));
    expect(Object.keys(await listOwn()).length).toBe(109);
    expect(kept()).not.toEqual(before);
  });
});

describe('what is kept', () => {
  const spoils: [string, (file: string) => void][] = [
    ['empty', (file) => truncateSync(file, 0)],
    ['cut short', (file) => truncateSync(file, 200)],
    ['of other content', (file) => writeFileSync(file, 'x'.repeat(5000))],
    ['a folder', (file) => (rmSync(file), mkdirSync(file))],
    ['of another version', (file) => writeFileSync(file, bytesOfVersion(file))],
    ['gone', (file) => rmSync(file)],
    ['changed in a letter of a program or a title', (file) => changeLetters(file)],
  ];

  function changeLetters(file: string): void {
    const text = readFileSync(file, 'latin1').replaceAll(/(?<=pas|alon|Othe)[ser]/g, 'x');
    writeFileSync(file, text, 'latin1');
  }

  function bytesOfVersion(file: string): Buffer {
    return Buffer.from(readFileSync(file, 'latin1').replace(/"format":\d/, '"format":9'), 'latin1');
  }

  it.each(spoils)('is made anew where it is %s', async (_, spoil) => {
    writeEntry(own, 'patterns/mine', 'Mine alone');
    const others = writeMany(250);
    const expectAll = async () => {
      expect(await find('mine alone')).toContain('mine');
      expect((await asyncref(['show', 'mine'])).stdout).toBe('pass\n');
    };
    await settle();
    await expectAll();
    write(join(own, 'other.py'), '# Other\n');
    await settle();
    await expectAll();
    const cache = join(home, '.cache', 'asyncref');
    const files = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((item) =>
      item.isFile(),
    );
    expect(files.map(({ name }) => name).toSorted()).toEqual([
      'all.bin',
      'changes.bin',
      'mine.json',
    ]);
    for (const item of files) spoil(join(item.parentPath, item.name));
    await expectAll();
    expect(await listOwn()).toEqual({ ...others, mine: 'Mine alone', other: 'Other' });
  });

  it('is not missed where it cannot be kept', async () => {
    writeEntry(own, 'patterns/mine', 'Mine alone');
    const file = join(home, 'file');
    writeFileSync(file, '');
    const locked = join(home, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o500);
    for (const place of [file, join(file, 'below'), locked, '/proc/none', '/dev/full'])
      expect(await find('mine alone', { XDG_CACHE_HOME: place })).toContain('mine');
    const nobody = createHost(library, { cwd: '/', env: { ASYNCREF_PATH: own } });
    expect((await run(['search', 'mine'], nobody)).stdout).toContain('mine');
    expect(readdirSync(locked)).toEqual(process.getuid?.() === 0 ? ['asyncref'] : []);
  });

  it('stays whole where many processes make it at once', async () => {
    for (let place = 0; place < 50; place += 1)
      write(join(own, `entry-${place}.py`), `# Title number ${place}\n`);
    const env = { ...process.env, HOME: home, XDG_CACHE_HOME: '', ASYNCREF_PATH: own };
    const bin = join(ROOT, 'bin', 'asyncref.cjs');
    const call = async (...argv: string[]) =>
      (await promisify(execFile)(process.execPath, [bin, ...argv], { env, cwd: home })).stdout;
    for (const round of [1, 2]) {
      write(join(own, 'entry-0.py'), `# Round ${round}\n`);
      const answers = await Promise.all(
        Array.from({ length: 6 }, async () => call('search', `round ${round}`, '--limit', '1')),
      );
      for (const answer of answers) expect(answer).toBe(`entry-0\tRound ${round}\t\n`);
    }
  });
});
