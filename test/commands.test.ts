import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/main.ts';
import { createHost } from './fixtures/host.ts';
import { GATHER, LOST, ONLY_PYTHON, compileFolders, entryFolder } from './fixtures/library.ts';

let library: string;
beforeAll(async () => {
  library = await compileFolders([GATHER, LOST, ONLY_PYTHON]);
});

const inPipe = (...argv: string[]) => run(argv, createHost(library));
const onTerminal = (columns: number, ...argv: string[]) =>
  run(argv, createHost(library, { columns }));
const project = (file: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'asyncref-project-'));
  writeFileSync(join(folder, file), '');
  return folder;
};

describe('list', () => {
  it('prints an id a line in a pipe', async () => {
    expect(await inPipe('list')).toEqual({
      stdout: 'gather\nlost\nonly-python\n',
      stderr: '',
      exitCode: 0,
    });
    expect(await inPipe('list', 'patterns')).toMatchObject({ stdout: 'only-python\n' });
  });

  it('prints JSON', async () => {
    const { stdout } = await onTerminal(80, 'list', 'gotchas', '--json');
    expect(JSON.parse(stdout)).toEqual({
      entries: [
        expect.objectContaining({
          id: 'lost',
          category: 'gotchas',
          topic: 'A topic',
          title: 'A lost exception',
          summary: 'Nobody looks.',
          line: { python: 'await task', typescript: 'await promise;' },
          languages: ['python', 'typescript'],
          origin: 'shipped',
        }),
      ],
    });
  });

  it.each([
    ['list', 80, ['list']],
    ['list-narrow', 20, ['list']],
    ['table', 120, ['list', 'quick-reference']],
    ['table-python', 100, ['list', 'quick-reference', '--lang', 'py']],
    ['table-narrow', 40, ['list', 'quick-reference']],
  ])('on a terminal: %s', async (name, columns, argv) => {
    const { stdout } = await onTerminal(columns, ...argv, '--no-color');
    await expect(stdout).toMatchFileSnapshot(`goldens/${name}.txt`);
  });
});

describe('search', () => {
  it('prints id, title and summary between tabs in a pipe', async () => {
    const { stdout } = await inPipe('search', 'asyncio.gather');
    expect(stdout.split('\n')[0]).toBe(
      'gather\tRun several at once\tStart calls together and wait for all of them.',
    );
  });

  it.each([
    ['an API name', 'gather', 'gather', 'api'],
    ['the other language’s', 'Promise.all', 'gather', 'api'],
    ['a misspelt name', 'gahter', 'gather', 'api'],
    ['an error text', 'Task exception was never retrieved', 'lost', 'error'],
    ['a keyword', 'lonely snippet', 'only-python', 'keyword'],
  ])('finds %s', async (_, query, id, field) => {
    const { stdout } = await inPipe('search', query, '--json');
    const answer = JSON.parse(stdout) as { query: string; results: Record<string, unknown>[] };
    expect(answer.query).toBe(query);
    expect(answer.results[0]).toMatchObject({
      id,
      matched: { field },
      score: expect.any(Number) as number,
      origin: 'shipped',
    });
  });

  it('keeps to the limit and to the category', async () => {
    const { stdout } = await inPipe('search', 'exception task', '--limit', '1');
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(await inPipe('search', 'gather', '--category', 'gotchas')).toMatchObject({
      exitCode: 1,
    });
  });

  it('shows the line of the language wanted, and what matched', async () => {
    const both = await onTerminal(80, 'search', 'gather', '--no-color');
    expect(both.stdout).toContain('Python      print(await asyncio.gather(one(), two()))');
    expect(both.stdout).toContain('TypeScript  console.log(await Promise.all([one(), two()]));');
    expect(both.stdout).toContain('matched API: asyncio.gather');
    const one = await onTerminal(80, 'search', 'gather', '--lang', 'ts', '--no-color');
    expect(one.stdout).not.toContain('asyncio.gather(one');
  });

  it('fails with an empty stdout when nothing matches', async () => {
    const outcome = await inPipe('search', 'zzzqqqxxx');
    expect(outcome).toMatchObject({ stdout: '', exitCode: 1 });
    expect(outcome.stderr).toMatch(/^error: nothing found for "zzzqqqxxx"\n/);
    const json = await inPipe('search', 'zzzqqqxxx', '--json');
    expect(json).toMatchObject({ exitCode: 1, stderr: '' });
    expect(JSON.parse(json.stdout)).toEqual({ query: 'zzzqqqxxx', results: [] });
  });

  it.each(['', '  ', '?!', '\u0000'])('refuses a query without a word: %j', async (query) => {
    expect(await inPipe('search', query)).toMatchObject({ stdout: '', exitCode: 2 });
  });

  it('takes a query that begins with a dash after --', async () => {
    expect(await inPipe('search', '--', '--gather')).toMatchObject({ exitCode: 0 });
  });
});

describe('show in a pipe', () => {
  it.each([
    ['Python unless told otherwise', ['gather'], 'example.py'],
    ['TypeScript when told', ['gather', '--lang', 'ts'], 'example.ts'],
    ['the good variant of a gotcha', ['lost'], 'good.py'],
    ['another variant when told', ['lost', '--variant', 'bad', '-l', 'typescript'], 'bad.ts'],
  ])('prints the bytes of one program: %s', async (_, argv, file) => {
    const folder = argv[0] === 'gather' ? GATHER : LOST;
    expect(await inPipe('show', ...argv)).toEqual({
      stdout: folder.files.get(file),
      stderr: '',
      exitCode: 0,
    });
  });

  it('follows the project of the current directory, and ASYNCREF_LANG before it', async () => {
    const cwd = project('package.json');
    const there = await run(['show', 'gather'], createHost(library, { cwd }));
    expect(there.stdout).toBe(GATHER.files.get('example.ts'));
    const env = { ASYNCREF_LANG: 'py' };
    const told = await run(['show', 'gather'], createHost(library, { cwd, env }));
    expect(told.stdout).toBe(GATHER.files.get('example.py'));
  });

  it.each(['ts', 'TS', 'TypeScript', 'Ruby'])(
    'understands --lang %s as it does ASYNCREF_LANG, in small letters or capitals',
    async (name) => {
      const env = { ASYNCREF_LANG: name };
      const told = await run(['show', 'gather'], createHost(library, { env }));
      for (const words of [['--lang', name], ['-l', name], [`-l${name}`]]) {
        const { stdout, exitCode } = await inPipe('show', 'gather', ...words);
        expect({ stdout, exitCode }).toEqual({ stdout: told.stdout, exitCode: told.exitCode });
      }
      const wanted = name === 'Ruby' ? '' : GATHER.files.get('example.ts');
      expect(told).toMatchObject({ stdout: wanted, exitCode: name === 'Ruby' ? 2 : 0 });
    },
  );

  it('prints both programs, a blank line between, only when the flag says both', async () => {
    const { stdout } = await inPipe('show', 'gather', '--lang', 'both');
    expect(stdout).toBe(`${GATHER.files.get('example.py')}\n${GATHER.files.get('example.ts')}`);
    const env = { ASYNCREF_LANG: 'both' };
    const one = await run(['show', 'gather'], createHost(library, { env }));
    expect(one.stdout).toBe(GATHER.files.get('example.py'));
  });

  it('prints the same with --raw on a terminal, whatever the colour', async () => {
    const { stdout } = await onTerminal(80, 'show', 'gather', '--raw', '--color', 'always');
    expect(stdout).toBe(GATHER.files.get('example.py'));
  });

  it('prints the same text in colour when colour is forced, but never with --raw', async () => {
    const env = { FORCE_COLOR: '3' };
    const forced = await run(['show', 'gather'], createHost(library, { env }));
    expect(forced.stdout).toContain('\u001B[38;2;');
    expect(stripVTControlCharacters(forced.stdout)).toBe(GATHER.files.get('example.py'));
    const raw = await run(['show', 'gather', '--raw'], createHost(library, { env }));
    expect(raw.stdout).toBe(GATHER.files.get('example.py'));
  });

  it('prints JSON of the whole entry, or of one language', async () => {
    const whole = JSON.parse((await inPipe('show', 'lost', '--json')).stdout) as {
      programs: unknown[];
    };
    expect(whole).toMatchObject({ id: 'lost', category: 'gotchas', origin: 'shipped' });
    expect(whole.programs).toHaveLength(4);
    const one = JSON.parse((await inPipe('show', 'lost', '--json', '-l', 'py')).stdout) as {
      programs: unknown[];
    };
    expect(one.programs).toMatchObject([
      { file: 'bad.py' },
      { file: 'good.py', code: 'await task\n' },
    ]);
  });

  it.each([
    ['a language that it lacks', ['only-python', '--lang', 'ts'], /no such program: TypeScript/],
    ['a variant that it lacks', ['gather', '--variant', 'bad'], /no such program: bad/],
  ])('refuses %s and says what there is', async (_, argv, message) => {
    const outcome = await inPipe('show', ...argv);
    expect(outcome).toMatchObject({ stdout: '', exitCode: 1 });
    expect(outcome.stderr).toMatch(message);
    expect(outcome.stderr).toMatch(/^It has example\.py/m);
  });

  const long = 'x'.repeat(300);
  it.each(['gathr', '..', '../gather', 'a/b', '/etc/passwd', 'Gather', '', 'con\u0000', long])(
    'knows no entry %j',
    async (id) => {
      const outcome = await inPipe('show', id);
      expect(outcome).toMatchObject({ stdout: '', exitCode: 1 });
      expect(outcome.stderr).toMatch(/^error: there is no entry /);
    },
  );

  it('names the nearest entries', async () => {
    expect((await inPipe('show', 'gathr')).stderr).toContain('The nearest: gather');
  });
});

describe('show on a terminal', () => {
  it.each([
    ['show-wide', 120, ['gather']],
    ['show-narrow', 40, ['gather']],
    ['show-tiny', 20, ['gather', '--lang', 'py']],
    ['show-gotcha', 100, ['lost', '--lang', 'both']],
  ])('%s', async (name, columns, argv) => {
    const { stdout } = await onTerminal(columns, 'show', ...argv, '--no-color');
    await expect(stdout).toMatchFileSnapshot(`goldens/${name}.txt`);
  });

  it('colours and says the same text at every depth and on both backgrounds', async () => {
    const plain = await onTerminal(100, 'show', 'gather', '--no-color');
    const seen = new Set<string>();
    for (const FORCE_COLOR of ['1', '2', '3']) {
      for (const theme of ['dark', 'light']) {
        const host = createHost(library, { columns: 100, env: { FORCE_COLOR } });
        const { stdout } = await run(['show', 'gather', '--theme', theme], host);
        expect(stripVTControlCharacters(stdout)).toBe(plain.stdout);
        seen.add(stdout);
      }
    }
    // Sixteen colours are the user's own, so that a background makes no difference there.
    expect(seen.size).toBe(5);
  });

  it.each([
    ['1', '\u001B[34mawait\u001B[39m', '\u001B[31mawait\u001B[39m'],
    ['2', '', '\u001B[38;5;'],
    ['3', '', '\u001B[38;2;255;123;114mawait\u001B[39m'],
  ])('writes depth %s the way its terminals know', async (FORCE_COLOR, _, expected) => {
    const host = createHost(library, { columns: 100, env: { FORCE_COLOR } });
    const { stdout } = await run(['show', 'gather', '--theme', 'dark'], host);
    expect(stdout).toContain(expected);
  });

  it('takes the background that the terminal names', async () => {
    const show = async (COLORFGBG: string) => {
      const host = createHost(library, { columns: 100, env: { COLORFGBG } });
      return (await run(['show', 'gather'], host)).stdout;
    };
    const light = await onTerminal(100, 'show', 'gather', '--theme', 'light');
    const dark = await onTerminal(100, 'show', 'gather', '--theme', 'dark');
    expect(await show('0;15')).toBe(light.stdout);
    expect(await show('15;0')).toBe(dark.stdout);
    expect(await show('nonsense')).toBe(dark.stdout);
  });

  it('lets no control character of an entry through, and keeps its bytes in a pipe', async () => {
    const hostile = 'print("\u001B]0;owned\u0007\u001B[2J\u009B1m\u202E")\r\n\tx\n';
    const folder = entryFolder(
      'patterns/hostile',
      { title: 'A \u001B[31mtitle', summary: 'Rings \u0007.', keywords: ['\u001B[5mhostile'] },
      { 'example.py': hostile, 'example.py.out': '\u001B[2J\n', 'README.md': 'Pro\u001B[1mse' },
    );
    const other = await compileFolders([folder]);
    const terminal = createHost(other, { columns: 60 });
    for (const argv of [['show', 'hostile'], ['list'], ['search', 'hostile']]) {
      const { stdout } = await run([...argv, '--no-color'], terminal);
      // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
      expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
    expect((await run(['show', 'hostile'], terminal)).stdout).toContain('␛]0;owned␇');
    expect((await run(['show', 'hostile'], createHost(other))).stdout).toBe(hostile);
  });
});

describe('--plain', () => {
  it.each([
    [['list']],
    [['list', 'quick-reference']],
    [['search', 'gather']],
    [['show', 'lost']],
    [['show', 'gather', '--part', 'body', '--lang', 'ts']],
    [['explain', 'Task exception was never retrieved']],
  ])('prints on a terminal what a pipe gets, whatever asks for colour: %j', async (argv) => {
    const piped = await inPipe(...argv);
    expect(piped).toMatchObject({ stderr: '', exitCode: 0 });
    for (const env of [{}, { FORCE_COLOR: '3' }, { CLICOLOR_FORCE: '1' }]) {
      const terminal = createHost(library, { columns: 80, env });
      for (const more of [['--plain'], ['--plain', '--color', 'always']])
        expect(await run([...argv, ...more], terminal)).toEqual(piped);
    }
  });
});

describe('a damaged library', () => {
  it.each([
    ['an index that is no JSON', 'index.json', '{"format":', ['list']],
    [
      'an index of another version',
      'index.json',
      '{"format":0,"entries":[]}',
      ['search', 'gather'],
    ],
    ['an entry that is empty', 'entries/gather.json', '', ['show', 'gather']],
    ['no index', 'index.json', undefined, ['list']],
  ])('is named: %s', async (_, file, text, argv) => {
    const damaged = await compileFolders([GATHER]);
    if (text === undefined) rmSync(join(damaged, file));
    else writeFileSync(join(damaged, file), text);
    const outcome = await run(argv, createHost(damaged));
    expect(outcome).toMatchObject({ stdout: '', exitCode: 70 });
    expect(outcome.stderr).toContain(file);
    expect(outcome.stderr).toContain('Install asyncref again.');
  });
});

describe('wrong usage', () => {
  it.each([
    [['serach', 'x'], /unknown command 'serach'\n\(Did you mean search\?\)\n/],
    [['semaphore'], /unknown command 'semaphore'\n\(asyncref search <words> finds an entry\)\n/],
    [['list', 'recipes'], /^error: 'recipes' is no category\. Allowed choices are quick-reference/],
    [['show'], /missing required argument 'id'/],
    [['show', 'gather', '--lang', 'ruby'], /Allowed choices are python, py/],
    [['show', 'gather', '--theme', 'pink'], /Allowed choices are dark, light, auto/],
    [['show', 'gather', '--color', 'maybe'], /Allowed choices are auto, always, never/],
    [['search', 'x', '--limit', '0'], /whole number above 0/],
    [['search'], /missing required argument 'query'/],
    [['list', '--nonsense'], /unknown option '--nonsense'\n\(asyncref list --help shows/],
    [['--nonsense'], /unknown option '--nonsense'\n\(asyncref --help shows/],
    [['help', 'nonsense'], /^error: 'nonsense' is no command\. Allowed choices are list, search/],
  ])('%j ends with 2 and an empty stdout', async (argv, message) => {
    const outcome = await inPipe(...argv);
    expect(outcome).toMatchObject({ stdout: '', exitCode: 2 });
    expect(outcome.stderr).toMatch(message);
  });

  it('with no command prints the help to stderr', async () => {
    const outcome = await inPipe();
    expect(outcome).toMatchObject({ stdout: '', exitCode: 2 });
    expect(outcome.stderr).toContain('Usage: asyncref');
  });
});

describe('help', () => {
  it.each(['asyncref', 'list', 'search', 'explain', 'show', 'tip', 'new', 'export', 'completion'])(
    'of %s',
    async (name) => {
      const command = name === 'asyncref' ? [] : [name];
      const outcome = await inPipe(...command, '--help');
      expect(outcome).toMatchObject({ stderr: '', exitCode: 0 });
      await expect(outcome.stdout).toMatchFileSnapshot(`goldens/help-${name}.txt`);
    },
  );

  it('prints the version of the package', async () => {
    const { version } = (await import('../package.json', { with: { type: 'json' } })).default;
    expect(await inPipe('--version')).toEqual({ stdout: `${version}\n`, stderr: '', exitCode: 0 });
  });
});
