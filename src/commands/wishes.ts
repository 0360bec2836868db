/** What flags, variables and the terminal say together, for every command alike. */
import { decideColor, type ColorChoice } from '../color.ts';
import { readConfig } from '../config.ts';
import type { Host } from '../host.ts';
import { decideLanguages } from '../language.ts';
import { decideLinks } from '../links.ts';
import { LANGUAGES, type Entry, type Language } from '../library/entry.ts';
import { homeOf } from '../own/folders.ts';
import { detectLanguages } from '../project.ts';
import { NO_PAINT, type Paint } from '../render/paint.ts';
import { decideTheme, type ThemeChoice } from '../theme.ts';

/** The languages that the user wants, or undefined when nothing says it. */
export function wantedLanguages(flag: string | undefined, host: Host) {
  const { env, cwd } = host;
  const { lang } = readConfig(env);
  return decideLanguages({
    flag,
    env,
    config: lang,
    detect: () => detectLanguages(cwd, homeOf(env)),
  });
}

/**
 * The languages of an entry that are meant. The flag is obeyed; what is only guessed, or usual,
 * gives way to the programs that there are.
 *
 * @param usual the languages where nothing says which
 */
export function chooseLanguages(
  entry: Entry,
  flag: string | undefined,
  usual: readonly Language[],
  host: Host,
): readonly Language[] {
  const wanted = wantedLanguages(flag, host) ?? usual;
  if (flag !== undefined) return wanted;
  const written = LANGUAGES.filter((language) =>
    entry.programs.some((program) => program.language === language),
  );
  const both = written.filter((language) => wanted.includes(language));
  return both.length > 0 ? both : written;
}

/** The paint for standard output; none for what is read by programs. */
export async function createHostPaint(
  options: { color: ColorChoice; theme: ThemeChoice; json?: boolean | undefined },
  { env, stdout, colorDepth, askBackground }: Host,
): Promise<Paint> {
  const { isTTY } = stdout;
  const depth = decideColor({ choice: options.color, env, isTTY, depth: colorDepth });
  if (depth === 0 || options.json) return NO_PAINT;
  // The sixteen colours are the user's own on any background.
  const ask = isTTY && depth > 1 ? askBackground : async () => undefined;
  const theme = decideTheme({ choice: wantedTheme(options.theme, env), env, ask });
  // Loaded while the terminal answers.
  const { createPaint } = await import('../render/chalk.ts');
  return createPaint(depth, await theme, { links: decideLinks({ env, stdout }) });
}

/** The configuration speaks where the flag leaves it open. */
function wantedTheme(flag: ThemeChoice, env: Host['env']): ThemeChoice {
  return flag === 'auto' ? (readConfig(env).theme ?? 'auto') : flag;
}
