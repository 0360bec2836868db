/** What the linters and type checkers report of the library's programs. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Program } from '../../src/library/entry.ts';
import { CACHE, ROOT, findPythons, pythonHome, pythonIn } from '../setup/interpreters.ts';

export interface Finding {
  /** The file, relative to the folder of the snippets. */
  file: string;
  /** Tool and rule, as in `ruff RUF006`. */
  rule: string;
  text: string;
}

/**
 * Runs every checker over the snippets, or over some of their folders.
 *
 * @throws when a checker does not run
 */
export function findAll(snippets: string, folders: string[] = [snippets]): Finding[] {
  return [
    ...askRuff(snippets, folders),
    ...askRuffFormat(snippets, folders),
    ...askPyright(snippets, folders),
    ...askOxlint(snippets, folders),
    ...askTsc(snippets),
  ];
}

/** What the checkers report of a program otherwise than its entry says, one line each. */
export function compareFindings(path: string, program: Program, findings: Finding[]): string[] {
  const own = findings.filter(({ file }) => file === path);
  const rules = new Set(own.map(({ rule }) => rule));
  return [
    ...own
      .filter(({ rule }) => !program.caughtBy.includes(rule))
      .map(({ rule, text }) => `${rule}: ${text}`),
    ...program.caughtBy.filter((rule) => !rules.has(rule)).map((rule) => `not caught by ${rule}`),
  ];
}

function askRuff(snippets: string, folders: string[]): Finding[] {
  interface Report {
    filename: string;
    code: string | null;
    message: string;
  }
  const json = ask(ruff(), ['check', '--output-format=json', ...folders]);
  return (JSON.parse(json) as Report[]).map(({ filename, code, message }) => ({
    file: relative(snippets, filename),
    rule: `ruff ${code ?? 'syntax-error'}`,
    text: message,
  }));
}

function askRuffFormat(snippets: string, folders: string[]): Finding[] {
  const output = ask(ruff(), ['format', '--check', ...folders]);
  return [...output.matchAll(/^Would reformat: (.*)$/gm)].map(([, file = '']) => ({
    file: relative(snippets, resolve(ROOT, file)),
    rule: 'ruff format',
    text: 'is not formatted: run npm run format',
  }));
}

function askPyright(snippets: string, folders: string[]): Finding[] {
  interface Report {
    generalDiagnostics: { file: string; severity: string; message: string; rule?: string }[];
  }
  const python = pythonIn(newestPython());
  const json = ask(tool('pyright'), ['--outputjson', '--pythonpath', python, ...folders]);
  return (JSON.parse(json) as Report).generalDiagnostics.map(({ file, message, rule }) => ({
    file: relative(snippets, file),
    rule: `pyright ${rule ?? 'error'}`,
    text: message,
  }));
}

function askOxlint(snippets: string, folders: string[]): Finding[] {
  interface Report {
    diagnostics: { code?: string; message: string; filename: string }[];
  }
  const json = ask(tool('oxlint'), ['--format=json', ...folders]);
  return (JSON.parse(json) as Report).diagnostics.map(
    ({ code = 'syntax-error', message, filename }) => ({
      file: relative(snippets, resolve(ROOT, filename)),
      // "typescript(no-floating-promises)": the rule's name where it comes from
      rule: code.replace(/^typescript\b/, 'typescript-eslint').replace(/\((.*)\)$/, ' $1'),
      text: message,
    }),
  );
}

function askTsc(snippets: string): Finding[] {
  const output = ask(tool('tsc'), ['-p', snippets, '--pretty', 'false']);
  return [...output.matchAll(/^(.+?)\(\d+,\d+\): error (TS\d+): (.*)$/gm)].map(
    ([, file = '', code = '', text = '']) => ({
      file: relative(snippets, resolve(ROOT, file)),
      rule: `tsc ${code}`,
      text,
    }),
  );
}

function tool(name: string): string {
  return join(ROOT, 'node_modules', '.bin', name);
}

/** The ruff that the tests use, from the newest Python's environment. */
export function ruff(): string {
  return join(dirname(pythonIn(newestPython())), 'ruff');
}

function newestPython(): string {
  const home = [...findPythons().keys()].map(pythonHome).findLast((path) => existsSync(path));
  if (!home) throw new Error(`No Python in ${CACHE}: run npm run setup`);
  return home;
}

// A checker that finds something ends with 1; one that fails says so otherwise or prints nothing.
function ask(command: string, args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error) throw error;
  if (status !== 0 && stdout.trim() === '')
    throw new Error(`${command} ended with ${status}:\n${stderr}`);
  return stdout;
}
