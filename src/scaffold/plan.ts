import type { Entry, Language, Program } from '../library/entry.ts';
import { pythonCommands, pythonFiles, pythonProgram } from './python.ts';
import { readme } from './readme.ts';
import { placeProgram } from './source.ts';
import { typescriptCommands, typescriptFiles } from './typescript.ts';

/** The files of a demo, and how it is run. */
export interface Demo {
  language: Language;
  /** Text by path, relative to the demo's folder, with `/` between folders. */
  files: Map<string, string>;
  steps: Steps;
}

/** What is typed in a demo's folder; each command is a list of words. */
export interface Steps {
  /** Empty where there is nothing to install. */
  install: string[][];
  run: string[][];
  test: string[];
  /** The other way to run it, which needs no installation; empty where there is none. */
  atOnce: string[][];
}

/** The package managers for which the steps are written. */
const PACKAGE_MANAGERS = ['npm', 'pnpm', 'yarn', 'bun'];

/**
 * Plans a runnable demo of an entry.
 *
 * @param programs the entry's programs in the language, one or more
 * @param packageManager the one that the steps of a demo in TypeScript name
 */
export function planDemo(
  entry: Entry,
  language: Language,
  programs: readonly Program[],
  packageManager = 'npm',
): Demo {
  const sources = programs.map(placeProgram);
  const python = language === 'python';
  const files = python ? pythonFiles(entry, sources) : typescriptFiles(entry, sources);
  const steps = python
    ? pythonCommands(entry, sources)
    : typescriptCommands(entry, sources, packageManager);
  files.push(['README.md', readme(entry, language, sources, steps)]);
  return { language, files: new Map(files), steps };
}

/** The text of a program as a demo holds it. */
export function demoProgram(entry: Entry, { language, code }: Program): string {
  return language === 'python' ? pythonProgram(entry, code) : code;
}

/**
 * Finds out which package manager started this program.
 *
 * @param agent the variable npm_config_user_agent, as in `pnpm/10.2.0 npm/? node/v22.3.0`
 */
export function detectPackageManager(agent: string | undefined): string {
  const name = /^[a-z]+(?=\/)/.exec(agent ?? '')?.[0] ?? '';
  return PACKAGE_MANAGERS.includes(name) ? name : 'npm';
}
