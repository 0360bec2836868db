/** What the documents say is compared with what is so. */
import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../src/cli.ts';
import { EXIT } from '../src/errors.ts';
import { FORMAT_NAMES } from '../src/export/names.ts';
import { COMMANDS } from '../src/grammar.ts';
import { run } from '../src/main.ts';
import { createHost } from './fixtures/host.ts';
import { ROOT } from './setup/interpreters.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const readme = read('README.md');
const library = join(ROOT, 'dist', 'library');

/** A `console` block: `$ asyncref ...` and what it prints; `…` alone stands for the rest. */
interface Example {
  command: string;
  output: string;
}

function examplesIn(markdown: string): Example[] {
  return [...markdown.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...lines] = part.split('\n');
        return { command, output: lines.join('\n') };
      }),
  );
}

describe('README', () => {
  const examples = examplesIn(readme);

  it('shows each command at work', () => {
    const shown = examples.map(({ command }) => command.split(' ')[1]);
    expect(shown).toEqual(expect.arrayContaining(['list', 'search', 'show', 'new']));
  });

  it.each(examples)('prints what is so: $command', async ({ command, output }) => {
    const piped = command.endsWith(' | cat');
    const argv = command
      .replace(/ \| cat$/, '')
      .split(' ')
      .slice(1);
    const cwd = mkdtempSync(join(tmpdir(), 'asyncref-docs-'));
    const host = createHost(library, piped ? { cwd } : { cwd, columns: 80 });
    const { stdout } = await run([...argv, '--no-color'], host);
    const [expected = '', rest] = output.split(/^…\n/m);
    if (rest === undefined) expect(stdout).toBe(expected);
    else expect(stdout.slice(0, expected.length)).toBe(expected);
  });

  it('gives the exit codes', () => {
    for (const code of Object.values(EXIT))
      expect(readme).toMatch(new RegExp(`^\\| \`${code}\` \\|`, 'm'));
  });

  it('names the test command that CI runs', () => {
    const command = read('.ci/run').trimEnd().split('\n').at(-1) ?? '';
    expect(command).toMatch(/npm test$/);
    expect(readme).toContain(`\n${command}\n`);
  });
});

describe('ARCHITECTURE, CONTRIBUTING and README', () => {
  it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md'])(
    '%s names paths that exist',
    (file) => {
      const paths = [
        ...read(file).matchAll(/`((?:bin|src|test|snippets|docs|\.ci)\/[\w./-]*|[A-Z]+\.md)`/g),
      ].map(([, path = '']) => path);
      expect(paths.length).toBeGreaterThan(0);
      expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    },
  );
});

describe('README and docs', () => {
  const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)];

  it.each(pages)('%s names commands that exist', (page) => {
    const code = read(page).match(/^```[^]*?^```$|`[^`\n]+`/gm) ?? [];
    const named = [...code.join('\n').matchAll(/(?<![\w-])asyncref ([a-z]+)/g)];
    expect(COMMANDS.map(({ name }) => name)).toEqual(
      expect.arrayContaining(named.map(([, name]) => name)),
    );
  });

  it.each(pages)('%s has no line for the shell that asyncref would not understand', (page) => {
    const lines = [...read(page).matchAll(/^```sh\n([^]*?)^```$/gm)]
      .flatMap(([, block = '']) => block.match(/(?<=^asyncref ).*/gm) ?? [])
      .map((line) => line.replace(/ +[#|].*/, ''));
    for (const line of lines) {
      const words = line.match(/(?:\\.|"[^"]*"|'[^']*'|[^\s\\"'])+/g) ?? [];
      expect(parseCommandLine(words), line).toHaveProperty('command');
    }
  });

  it('has the place of every snippet format', () => {
    for (const format of FORMAT_NAMES)
      expect(read('docs/editors.md')).toContain(`asyncref export ${format} -o `);
  });
});

describe('the dependencies of the library', () => {
  it('are pinned where the tests install them', async () => {
    const { loadSources } = await import('../src/build/library.ts');
    const { entries } = loadSources(join(ROOT, 'snippets'));
    const requirements = read('test/python/requirements.txt');
    const manifest = JSON.parse(read('package.json')) as {
      devDependencies: Record<string, string>;
    };
    for (const { dependencies } of entries) {
      for (const requirement of dependencies.pypi) {
        const name = /^[\w-]+/.exec(requirement)?.[0] ?? '';
        expect(requirements).toMatch(new RegExp(`^${name}==`, 'm'));
      }
      expect(Object.keys(manifest.devDependencies)).toEqual(
        expect.arrayContaining(Object.keys(dependencies.npm)),
      );
    }
  });
});
