import { EXIT, UserError } from './errors.ts';
import { LANGUAGES, type Language } from './library/entry.ts';

/** What a user may say for a language, and what it means. */
const NAMES = new Map<string, readonly Language[]>([
  ['python', ['python']],
  ['py', ['python']],
  ['typescript', ['typescript']],
  ['ts', ['typescript']],
  ['both', LANGUAGES],
]);

export const LANGUAGE_CHOICES = [...NAMES.keys()];

export interface LanguageQuestion {
  /** What `--lang` says. */
  flag: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  /** What the configuration file says. */
  config?: string | undefined;
  /** What the current directory's project is written in; asked only if nothing else says it. */
  detect: () => readonly Language[];
}

/**
 * The languages that the user wants: the flag, then ASYNCREF_LANG, then the configuration, then
 * the language of the project, if it has one.
 *
 * @returns undefined when nothing says it
 * @throws UserError for a value that is no language
 */
export function decideLanguages(question: LanguageQuestion): readonly Language[] | undefined {
  const { flag, env, config, detect } = question;
  if (flag !== undefined) return parseLanguages(flag, '--lang');
  if (env['ASYNCREF_LANG']) return parseLanguages(env['ASYNCREF_LANG'], 'ASYNCREF_LANG');
  if (config !== undefined) return parseLanguages(config, 'config.json');
  const found = detect();
  return found.length === 1 ? found : undefined;
}

function parseLanguages(text: string, source: string): readonly Language[] {
  const languages = NAMES.get(text.toLowerCase());
  if (languages) return languages;
  throw new UserError(`${source}: "${text}" is not a language`, {
    hint: `Choose from ${LANGUAGE_CHOICES.join(', ')}.`,
    exitCode: EXIT.wrongUsage,
  });
}
