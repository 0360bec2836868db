/** What flags, variables and the terminal say together, for every command alike. */
import { decideColor, type ColorChoice } from '../color.ts';
import type { Host } from '../host.ts';
import { decideLanguages } from '../language.ts';
import { detectLanguages } from '../project.ts';
import { NO_PAINT, type Paint } from '../render/paint.ts';
import { decideTheme, type ThemeChoice } from '../theme.ts';

/** The languages that the user wants, or undefined when nothing says it. */
export function wantedLanguages(flag: string | undefined, host: Host) {
  const { env, cwd } = host;
  const home = env['HOME'] ?? env['USERPROFILE'];
  return decideLanguages({ flag, env, detect: () => detectLanguages(cwd, home) });
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
  return createPaint(depth, decideTheme(options.theme, env));
}
