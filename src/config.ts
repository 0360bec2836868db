import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, UserError } from './errors.ts';
import { LANGUAGE_CHOICES } from './language.ts';
import { configFolder } from './own/folders.ts';
import { THEME_CHOICES, type ThemeChoice } from './theme.ts';

/** What the configuration file may say; flags and variables go before it. */
export interface Config {
  /** The language to show, one of LANGUAGE_CHOICES. */
  lang?: string;
  theme?: ThemeChoice;
  /** Folders with own entries; `~` stands for the home folder. */
  paths?: string[];
  /** The command line of the pager; an empty one for none. */
  pager?: string;
}

/** Says what is wrong with a value; undefined where it is right. */
type Check = (value: unknown) => string | undefined;

const oneOf =
  (choices: readonly string[]): Check =>
  (value) =>
    choices.includes(value as string) ? undefined : `must be one of ${choices.join(', ')}`;

const KEYS: Record<keyof Config, Check> = {
  lang: oneOf(LANGUAGE_CHOICES),
  theme: oneOf(THEME_CHOICES),
  paths: (value) =>
    Array.isArray(value) && value.every((path) => typeof path === 'string' && path !== '')
      ? undefined
      : 'must be a list of folders',
  pager: (value) => (typeof value === 'string' ? undefined : 'must be a command line'),
};

/** Where the configuration file lies, whether or not it is there; undefined without a home. */
export function configFile(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const folder = configFolder(env);
  return folder && join(folder, 'config.json');
}

/**
 * Reads the configuration file; where there is none it says nothing.
 *
 * @throws UserError that names each mistake in it
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const file = configFile(env);
  // Blanks go, and so does the byte order mark that editors on Windows may begin a file with.
  const text = file && readText(file)?.trim();
  if (!text) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw mistaken(file, [`it is no JSON: ${(error as Error).message}`]);
  }
  const mistakes = findMistakes(value);
  if (mistakes.length > 0) throw mistaken(file, mistakes);
  return value as Config;
}

function readText(file: string): string | undefined {
  // As a rule there is none, and an error would cost more than the question.
  if (!existsSync(file)) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw mistaken(file, [message]);
  }
}

function findMistakes(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return ['it must be an object, such as {"lang": "python"}'];
  return Object.entries(value).flatMap(([key, own]) => {
    if (!Object.hasOwn(KEYS, key))
      return `"${key}" is no key; the keys are ${Object.keys(KEYS).join(', ')}`;
    const mistake = KEYS[key as keyof Config](own);
    return mistake ? `"${key}" ${mistake}` : [];
  });
}

function mistaken(file: string, mistakes: readonly string[]): UserError {
  return new UserError(`the configuration cannot be used: ${file}`, {
    hint: mistakes.join('\n'),
    exitCode: EXIT.wrongUsage,
  });
}
