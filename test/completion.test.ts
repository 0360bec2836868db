/** Completion: what is suggested, and the scripts in the shells themselves. */
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { splitLine, writeForBash } from '../src/completion/quoting.ts';
import { COMMANDS, GLOBAL_FLAGS } from '../src/grammar.ts';
import { run } from '../src/main.ts';
import { createHost } from './fixtures/host.ts';
import { GATHER, LOST, ONLY_PYTHON, compileFolders, entryFolder } from './fixtures/library.ts';
import { Screen, skipWithout } from './fixtures/screen.ts';
import { ROOT } from './setup/interpreters.ts';

let library: string;
beforeAll(async () => {
  const code = { 'example.py': '' };
  library = await compileFolders([
    GATHER,
    LOST,
    ONLY_PYTHON,
    entryFolder('patterns/own entry', { title: 'A blank in its name' }, code),
    entryFolder('patterns/own:colon', { title: 'With: a colon' }, code),
    entryFolder('patterns/quick-one', { title: 'The "first" of two' }, code),
    entryFolder('patterns/quick-two', { title: 'The second\n\u001B[2Jof two' }, code),
    entryFolder('patterns/line\nbreak', {}, code),
  ]);
});

/** What the scripts are answered, line by line. */
async function ask(...words: string[]): Promise<string[]> {
  const { stdout, ...rest } = await run(['__complete', ...words], createHost(library));
  expect(rest).toEqual({ stderr: '', exitCode: 0 });
  return stdout.split('\n').slice(0, -1);
}

const valuesOf = (lines: string[]) => lines.map((line) => line.split('\t')[0]);

describe('what is suggested', () => {
  it('is every command, with what it does', async () => {
    expect(await ask('zsh', '')).toEqual([
      ...COMMANDS.map(({ name, description }) => `${name}\t${description}`),
      'help\tprint the help of a command',
    ]);
    expect(valuesOf(await ask('zsh', 'help', 's'))).toEqual(['search', 'show']);
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    'is every flag and choice of %s',
    async (name, { flags, operands }) => {
      const all = [...flags, ...GLOBAL_FLAGS];
      const names = all.map((flag) => `--${flag.name}`);
      expect(valuesOf(await ask('zsh', name, '-'))).toEqual([...names, '--help']);
      for (const { name: flag, value } of all) {
        if (!value?.choices) continue;
        expect(valuesOf(await ask('zsh', name, `--${flag}`, ''))).toEqual(value.choices);
        const inline = value.choices.map((choice) => `--${flag}=${choice}`);
        expect(valuesOf(await ask('zsh', name, `--${flag}=`))).toEqual(inline);
      }
      const [first] = operands;
      if (first?.choices) expect(valuesOf(await ask('zsh', name, ''))).toEqual(first.choices);
    },
  );

  it('is an entry by its id, with its title', async () => {
    expect(await ask('zsh', 'show', 'g')).toEqual(['gather\tRun several at once']);
    expect(await ask('zsh', '--color', 'never', 'show', '--lang', 'ts', 'l')).toEqual([
      'lost\tA lost exception',
    ]);
    expect(valuesOf(await ask('zsh', 'new', '--', 'only'))).toEqual(['only-python']);
  });

  it('is a place for a demo, which the shell knows', async () => {
    expect(await ask('zsh', 'new', 'gather', '')).toEqual(['directories']);
  });

  it.each([
    [['show', 'gather', '']],
    [['search', 'ga']],
    [['nonsense', '']],
    [['search', '--limit', '']],
    [['show', 'nonsense']],
    [['list', '--', '--']],
  ])('is nothing for %j', async (words) => {
    expect(await ask('zsh', ...words)).toEqual([]);
  });

  it('is no flag twice, and one line for each whatever a name or title holds', async () => {
    expect(valuesOf(await ask('zsh', 'show', '--raw', '--ra'))).toEqual([]);
    const lines = await ask('zsh', 'show', '');
    expect(lines).toContain('quick-two\tThe second ␛[2Jof two');
    expect(valuesOf(lines)).not.toContain('line');
  });

  it('is nothing, and no error, where the library is damaged or the shell unknown', async () => {
    const host = createHost(join(library, 'nowhere'));
    const nothing = { stdout: '', stderr: '', exitCode: 0 };
    expect(await run(['__complete', 'zsh', 'show', ''], host)).toEqual(nothing);
    expect(await run(['__complete', 'tcsh', 'show', ''], host)).toEqual(nothing);
    expect(await run(['__complete', '__proto__', 'show', ''], host)).toEqual(nothing);
    expect(await run(['__complete'], host)).toEqual(nothing);
  });

  it('is the same for PowerShell, which may lose an empty last word', async () => {
    expect(await ask('powershell', '1', 'show', 'gat')).toEqual(['gather\tRun several at once']);
    expect(await ask('powershell', '1', 'list')).toEqual(await ask('zsh', 'list', ''));
  });
});

describe('a line of bash', () => {
  it.each([
    ['asyncref show ', ['asyncref', 'show', ''], ''],
    ['a  b\\ c "d e"\'f\'g', ['a', 'b c', 'd efg'], ''],
    ['a "b c', ['a', 'b c'], '"'],
    ["a 'b\\", ['a', 'b\\'], "'"],
    ['a ""', ['a', ''], ''],
  ])('%j is cut into words', (line, words, quote) => {
    expect(splitLine(line)).toEqual({ words, quote });
  });

  it.each([
    ['own entry', 'own', '', ':=', 'own\\ entry'],
    ['own entry', 'own', '"', ':=', 'own entry'],
    ['own:colon', 'own:c', '', ':=', 'colon'],
    ['own:colon', 'own:c', '', '=', 'own:colon'],
    ['--lang=ts', '--lang=', '', ':=', 'ts'],
    ['a;$b', 'a', '', ':=', 'a\\;\\$b'],
  ])('%j after %j is written so that readline takes it', (word, current, quote, breaks, text) => {
    expect(writeForBash(word, current, quote, breaks)).toBe(text);
  });
});

describe('completion', () => {
  it.each([
    ['bash', '~/.bashrc'],
    ['zsh', '~/.zshrc'],
    ['fish', '~/.config/fish/completions'],
    ['powershell', '$PROFILE'],
  ])('prints a script for %s that says where it goes', async (shell, place) => {
    const { stdout, stderr, exitCode } = await run(['completion', shell], createHost(library));
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout.split('\n').slice(0, 3).join('\n')).toContain(place);
    expect(stdout).toContain(`asyncref __complete ${shell} `);
  });

  it('knows no other shell', async () => {
    const outcome = await run(['completion', 'tcsh'], createHost(library));
    expect(outcome).toMatchObject({ stdout: '', exitCode: 2 });
    expect(outcome.stderr).toContain('Allowed choices are bash, zsh, fish, powershell');
  });
});

const work = realpathSync(mkdtempSync(join(tmpdir(), 'asyncref-completion-')));
const env = {
  HOME: work,
  ZDOTDIR: work,
  TERM: 'xterm-256color',
  LANG: 'C.UTF-8',
  PATH: `${work}${delimiter}${process.env['PATH']}`,
};

beforeAll(() => {
  // Completes by the library above; all other lines show how the shell understood them.
  const program = join(work, 'program.cjs');
  const main = JSON.stringify(join(ROOT, 'dist', 'main.cjs'));
  writeFileSync(
    program,
    `const [command] = process.argv.slice(2);
    if (/complet/.test(command)) require(${main}).main(${JSON.stringify(library)});
    else console.log(JSON.stringify(process.argv.slice(2)));`,
  );
  const command = join(work, 'asyncref');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(command, 0o755);
  writeFileSync(join(work, '.bashrc'), 'PS1="> "\neval "$(asyncref completion bash)"\n');
  const zsh = 'autoload -U compinit && compinit -u -D\neval "$(asyncref completion zsh)"\n';
  writeFileSync(join(work, '.zshrc'), `PS1="> "\n${zsh}`);
  mkdirSync(join(work, '.config', 'fish', 'completions'), { recursive: true });
  // Where this is missing, fish reads all manuals in the background.
  mkdirSync(join(work, '.local', 'share', 'fish', 'generated_completions'), { recursive: true });
  const fish = 'set fish_greeting\nfunction fish_prompt; echo "> "; end\n';
  writeFileSync(join(work, '.config', 'fish', 'config.fish'), fish);
  // Names of files must not stand in for those of entries.
  writeFileSync(join(work, 'zzz-file'), '');
  mkdirSync(join(work, 'zzz-folder'));
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describe.each([
  ['bash', 'bash --noprofile'],
  ['zsh', 'zsh'],
  ['fish', 'asyncref completion fish > .config/fish/completions/asyncref.fish; exec fish'],
])('in %s', (shell, command) => {
  let screen: Screen | undefined;

  beforeEach(async (context) => {
    skipWithout(context, shell, 'tmux');
    screen = new Screen(command, work, env);
    await screen.shows(/^>/m);
  });

  afterEach(() => {
    screen?.close();
    screen = undefined;
  });

  /** Types a line with its tabs, each when the one before it is answered; then runs it. */
  const type = async (...steps: [text: string, shown: RegExp][]) => {
    for (const [text, shown] of steps) {
      screen?.type(text);
      await screen?.shows(shown);
    }
    screen?.press('Enter');
  };

  it.each<[string, [string, RegExp][], string[]]>([
    [
      'commands, ids, flags and choices',
      [
        ['asyncref sho\t', /> asyncref show\b/],
        ['gath\t', /show gather\b/],
        ['--varia\t', /gather --variant\b/],
        ['g\t', /--variant good\b/],
      ],
      ['show', 'gather', '--variant', 'good'],
    ],
    [
      'a choice behind =',
      [['asyncref show gather --lang=typ\t', /--lang=typescript\b/]],
      ['show', 'gather', '--lang=typescript'],
    ],
    ['an id with a blank', [['asyncref show own\\ e\t', /entry/]], ['show', 'own entry']],
    ['an id within quotes', [['asyncref show "own e\t', /entry"/]], ['show', 'own entry']],
    ['an id with a colon', [['asyncref show own:\t', /colon/]], ['show', 'own:colon']],
    ['a folder', [['asyncref new gather zzz-f\t', /zzz-folder/]], ['new', 'gather', 'zzz-folder']],
  ])('TAB completes %s', async (_, steps, words) => {
    await type(...steps);
    await screen?.shows(/^\[.*\]$/m);
    // Of a folder zsh takes the slash back when the line is run.
    expect(screen?.read().replace('/"]', '"]')).toContain(JSON.stringify(words));
  });

  it('TAB twice lists ids with their titles', async () => {
    screen?.type('asyncref show quick-\t\t');
    await screen?.shows(/quick-one .*The "first" of two/);
    await screen?.shows(/quick-two .*The second/);
  });

  it('TAB puts no file where an entry is wanted', async () => {
    screen?.type('asyncref show zzz\t\t');
    screen?.press('Enter');
    await screen?.shows(/^\[.*\]$/m);
    expect(screen?.read()).toContain('["show","zzz"]');
  });
});
