/** What flags, variables and the terminal say together, for every command alike. */
import { decideColor, type ColorChoice } from '../color.ts';
import { readConfig } from '../config.ts';
import type { Host } from '../host.ts';
import { decideLanguages } from '../language.ts';
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

/** The paint for standard output. */
export async function createHostPaint(
  options: { color: ColorChoice; theme: ThemeChoice },
  { env, stdout, colorDepth }: Host,
): Promise<Paint> {
  const { isTTY } = stdout;
  const depth = decideColor({ choice: options.color, env, isTTY, depth: colorDepth });
  if (depth === 0) return NO_PAINT;
  const { createPaint } = await import('../render/chalk.ts');
  return createPaint(depth, decideTheme(wantedTheme(options.theme, env), env));
}

/** The configuration speaks where the flag leaves it open. */
function wantedTheme(flag: ThemeChoice, env: Host['env']): ThemeChoice {
  return flag === 'auto' ? (readConfig(env).theme ?? 'auto') : flag;
}
