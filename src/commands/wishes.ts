/** What flags, variables and the terminal say together, for every command alike. */
import { decideColor, type ColorChoice } from '../color.ts';
import type { Host } from '../host.ts';
import { decideLanguages } from '../language.ts';
import { detectLanguages } from '../project.ts';
import { createPaint, type Paint } from '../render/paint.ts';
import { decideTheme, type ThemeChoice } from '../theme.ts';

/** The languages that the user wants, or undefined when nothing says it. */
export function wantedLanguages(flag: string | undefined, host: Host) {
  const { env, cwd } = host;
  return decideLanguages({ flag, env, detect: () => detectLanguages(cwd) });
}

/** The paint for standard output. */
export function createHostPaint(
  options: { color: ColorChoice; theme: ThemeChoice },
  { env, stdout, colorDepth }: Host,
): Paint {
  const { isTTY } = stdout;
  const depth = decideColor({ choice: options.color, env, isTTY, depth: colorDepth });
  return createPaint(depth, decideTheme(options.theme, env));
}
