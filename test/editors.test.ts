/** Every program of the library, and the hostile ones, exported and expanded again: by the parser
 * of VS Code, by Vim and Emacs where they are, and by the grammar of those that are not free. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSources } from '../src/build/library.ts';
import { FORMATS } from '../src/export/formats.ts';
import type { FormatName } from '../src/export/names.ts';
import { createSnippet, refuseSnippet, type Snippet } from '../src/export/snippet.ts';
import { EXTENSIONS, LANGUAGES, type Language } from '../src/library/entry.ts';
import { writeFiles } from '../src/scaffold/target.ts';
import { HOSTILE, inFile } from './fixtures/hostile.ts';
import { SNIPPETS } from './programs/run.ts';
import { ROOT, listInterpreters } from './setup/interpreters.ts';

interface Case {
  snippet: Snippet;
  /** The program, as a file of its own would hold it. */
  file: string;
}

const { entries } = loadSources(SNIPPETS);
// An id for each program, since a gotcha has two.
const shipped = entries.flatMap((entry) =>
  entry.programs.map((program): Case => {
    const id = `${entry.id}-${program.variant}`;
    return { snippet: createSnippet({ ...entry, id }, program), file: program.code };
  }),
);
const [anyEntry] = entries;
const [anyProgram] = anyEntry?.programs ?? [];
if (!anyEntry || !anyProgram) throw new Error('the library is empty');
const hostile = Object.entries(HOSTILE).flatMap(([name, code]) =>
  LANGUAGES.map((language): Case => {
    const entry = { ...anyEntry, id: `hostile-${name}`, title: `"${name}" <&> $1 \`x\` \\ {}` };
    return {
      snippet: createSnippet(entry, { ...anyProgram, language, code }),
      file: inFile(code),
    };
  }),
);
const cases = [...shipped, ...hostile];
const snippets = cases.map(({ snippet }) => snippet);

const keyOf = ({ id, language }: Snippet) => `${id}${EXTENSIONS[language]}`;
/** The files by key, as they should be. */
const wanted = Object.fromEntries(cases.map(({ snippet, file }) => [keyOf(snippet), file]));

const work = realpathSync(mkdtempSync(join(tmpdir(), 'asyncref-editors-')));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Writes all the snippets as a user's export does. */
function exportTo(folder: string, format: FormatName): Map<string, string> {
  const { render, companions } = FORMATS[format];
  const files = render(snippets);
  const others = LANGUAGES.flatMap((language) => [...(companions?.[language] ?? [])]);
  writeFiles(folder, new Map([...files, ...others]), { pid: process.pid, isRunning: () => true });
  return files;
}

it('are all exported', () => {
  expect(shipped.length).toBe(entries.flatMap(({ programs }) => programs).length);
  expect(snippets.filter((snippet) => refuseSnippet(snippet) !== undefined)).toEqual([]);
  const refused = snippets.filter((snippet) => FORMATS.ultisnips.refuse?.(snippet) !== undefined);
  expect(refused).toEqual([]);
});

describe('VS Code', () => {
  /** What stands in the editor after a body was expanded; it throws where it holds a tab stop. */
  let expand: (body: string) => string;

  beforeAll(async () => {
    // The path is that of an internal module, of which TypeScript knows nothing.
    const path = 'monaco-editor-core/esm/vs/editor/contrib/snippet/browser/snippetParser.js';
    const { SnippetParser } = (await import(path)) as {
      SnippetParser: new () => {
        parse: (body: string) => { placeholders: unknown[]; toString: () => string };
      };
    };
    expand = (body) => {
      const snippet = new SnippetParser().parse(body);
      expect(snippet.placeholders).toEqual([]);
      return snippet.toString();
    };
  });

  interface Item {
    prefix: string;
    description: string;
    body: string[];
    scope?: string;
  }
  const parse = (text: string | undefined) =>
    Object.entries(JSON.parse(text ?? '') as Record<string, Item>);

  it('knows a tab stop from text', () => {
    expect(() => expand('a ${1:b}')).toThrow();
    expect(expand('a \\${1:b\\}')).toBe('a ${1:b}');
  });

  it('expands the files of each language', () => {
    const files = FORMATS.vscode.render(snippets);
    expect([...files.keys()]).toEqual(['python.json', 'typescript.json']);
    const found = LANGUAGES.flatMap((language) =>
      parse(files.get(`${language}.json`)).map(([name, { prefix, body, scope }]) => {
        expect({ prefix, scope }).toEqual({ prefix: name, scope: undefined });
        return [`${prefix}${EXTENSIONS[language]}`, `${expand(body.join('\n'))}\n`];
      }),
    );
    expect(Object.fromEntries(found)).toEqual(wanted);
  });

  it('expands the file of a project, in which each language has its scope', () => {
    const files = FORMATS['code-snippets'].render(snippets);
    const scopes = new Map([
      ['python', '.py'],
      ['typescript,typescriptreact', '.ts'],
    ]);
    const found = parse(files.get('asyncref.code-snippets')).map(([, { prefix, body, scope }]) => [
      `${prefix}${scopes.get(scope ?? '')}`,
      `${expand(body.join('\n'))}\n`,
    ]);
    expect(Object.fromEntries(found)).toEqual(wanted);
  });
});

/** Has an editor expand all of them in a folder, in which it finds and leaves what is its own. */
function drive(
  folder: string,
  [command, ...args]: [string, ...string[]],
  modes: Record<Language, string>,
) {
  mkdirSync(join(folder, 'expanded'));
  const list = snippets.map((snippet) => ({
    key: snippet.id,
    mode: modes[snippet.language],
    target: join('expanded', keyOf(snippet)),
  }));
  writeFileSync(join(folder, 'cases.json'), JSON.stringify(list));
  const { status, stderr } = spawnSync(command, args, {
    cwd: folder,
    // Nothing of the user's own configuration is read.
    env: { PATH: process.env['PATH'], HOME: folder, TERM: 'dumb', LANG: 'C.UTF-8' },
    input: '',
    encoding: 'utf8',
  });
  const failure = join(folder, 'failure');
  if (existsSync(failure)) throw new Error(readFileSync(failure, 'utf8'));
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  const found = readdirSync(join(folder, 'expanded')).map((name) => [
    name,
    readFileSync(join(folder, 'expanded', name), 'utf8'),
  ]);
  return Object.fromEntries(found) as Record<string, string>;
}

/** Why an editor cannot be driven here. */
function missing(command: string, feature = ''): string | undefined {
  const { stdout, error } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  if (error) return `${command} is not installed`;
  return stdout.includes(feature) ? undefined : `${command} was built without ${feature}`;
}

const VIM = join(ROOT, 'test', 'editors', 'expand.vim');
const EMACS = join(ROOT, 'test', 'editors', 'expand.el');

describe('Vim', () => {
  it('writes each program after UltiSnips expanded it', (context) => {
    const reason = missing('vim', '+python3');
    if (reason) return context.skip(reason);
    const folder = join(work, 'vim');
    exportTo(join(folder, 'UltiSnips'), 'ultisnips');
    const modes = { python: 'python', typescript: 'typescript' };
    const found = drive(folder, ['vim', '-Nu', VIM, '-es'], modes);
    if (existsSync(join(folder, 'missing'))) return context.skip('vim has no UltiSnips');
    expect(found).toEqual(wanted);
    return undefined;
  });
});

describe('Emacs', () => {
  it.for([
    ['the modes', { python: 'python-mode', typescript: 'typescript-mode' }],
    ['those of tree-sitter', { python: 'python-ts-mode', typescript: 'tsx-ts-mode' }],
  ] as const)('holds each program after yasnippet expanded it in %s', ([name, modes], context) => {
    const reason = missing('emacs');
    if (reason) return context.skip(reason);
    const folder = join(work, name.replaceAll(' ', '-'));
    exportTo(join(folder, 'snippets'), 'yasnippet');
    const found = drive(folder, ['emacs', '--batch', '-l', EMACS], modes);
    if (existsSync(join(folder, 'missing'))) return context.skip('emacs has no yasnippet');
    expect(found).toEqual(wanted);
    return undefined;
  });
});

describe('the grammar of', () => {
  interface Node {
    tag: string;
    text: string | null;
    attributes: Record<string, string>;
  }
  const python = listInterpreters().find(({ language }) => language === 'python');

  /** Parses the XML files of a folder. */
  function parseFiles(folder: string, paths: Iterable<string>): Map<string, Node[]> {
    const input = [...paths].join('\n');
    const script = join(ROOT, 'test', 'editors', 'parse.py');
    const { stdout, stderr } = spawnSync(python?.command ?? 'python3', [script], {
      cwd: folder,
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    expect(stderr).toBe('');
    return new Map(Object.entries(JSON.parse(stdout) as Record<string, Node[]>));
  }

  /** Takes the backslashes away; what has a meaning without one must have one. */
  function unescape(text: string, meaningful: RegExp): string {
    expect(text.replaceAll(/\\[\s\S]/g, '')).not.toMatch(meaningful);
    return text.replaceAll(/\\([\s\S])/g, '$1');
  }

  it('SnipMate', () => {
    const files = FORMATS.snipmate.render(snippets);
    const found = LANGUAGES.flatMap((language) => {
      const [head, ...parts] = (files.get(`${language}.snippets`) ?? '').split(/^snippet /m);
      expect(head).toBe('version 1\n');
      return parts.map((part) => {
        const [first = '', ...lines] = part.replace(/\n$/, '').split('\n');
        const body = lines.map((line) => /^\t([^]*)$/.exec(line)?.[1] ?? 'no tab').join('\n');
        return [`${first.split(' ')[0]}${EXTENSIONS[language]}`, `${unescape(body, /[$`]/)}\n`];
      });
    });
    expect(Object.fromEntries(found)).toEqual(wanted);
  });

  it('Sublime Text', () => {
    const folder = join(work, 'sublime');
    const files = parseFiles(folder, exportTo(folder, 'sublime').keys());
    const found = [...files].map(([path, nodes]) => {
      const text = (tag: string) => nodes.find((node) => node.tag === tag)?.text ?? '';
      const language = path.startsWith('python/') ? 'python' : 'typescript';
      expect(path).toBe(`${language}/${text('tabTrigger')}.sublime-snippet`);
      return [
        `${text('tabTrigger')}${EXTENSIONS[language]}`,
        `${unescape(text('content'), /\$/)}\n`,
      ];
    });
    expect(Object.fromEntries(found)).toEqual(wanted);
  });

  it('JetBrains', () => {
    const folder = join(work, 'jetbrains');
    const files = parseFiles(folder, exportTo(folder, 'jetbrains').keys());
    const found = LANGUAGES.flatMap((language) =>
      (files.get(`asyncref-${language}.xml`) ?? [])
        .filter(({ tag }) => tag === 'template')
        .map(({ attributes: { name = '', value = '' } }) => {
          // Two are one; one alone could begin a variable.
          expect(value.replaceAll('$$', '')).not.toContain('$');
          return [`${name}${EXTENSIONS[language]}`, `${value.replaceAll('$$', '$')}\n`];
        }),
    );
    expect(Object.fromEntries(found)).toEqual(wanted);
  });
});
