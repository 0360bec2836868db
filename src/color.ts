/** How many colours are printed: none, 16, 256 or 16 million. */
export type ColorDepth = 0 | 1 | 2 | 3;

export const COLOR_CHOICES = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof COLOR_CHOICES)[number];

export interface ColorQuestion {
  /** What `--color` says. */
  choice: ColorChoice;
  env: Readonly<Record<string, string | undefined>>;
  isTTY: boolean;
  /** What the terminal is able to show; asked only where there may be colour. */
  depth: () => ColorDepth;
}

/**
 * Decides on colour, in one place: the flag, then FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE,
 * TERM=dumb, and last whether a terminal reads the stream. An empty variable says nothing.
 * Sources: no-color.org, force-color.org, bixense.com/clicolors, and Node's reading of
 * FORCE_COLOR as a depth.
 */
export function decideColor({ choice, env, isTTY, depth }: ColorQuestion): ColorDepth {
  const atLeastSome = (): ColorDepth => depth() || 1;
  if (choice !== 'auto') return choice === 'always' ? atLeastSome() : 0;
  if (env['FORCE_COLOR']) return forcedDepth(env['FORCE_COLOR']) ?? atLeastSome();
  if (env['NO_COLOR']) return 0;
  if (env['CLICOLOR_FORCE'] && env['CLICOLOR_FORCE'] !== '0') return atLeastSome();
  if (env['TERM'] === 'dumb') return 0;
  return isTTY ? depth() : 0;
}

function forcedDepth(value: string): ColorDepth | undefined {
  if (value === '0' || value === 'false') return 0;
  return ([1, 2, 3] as const).find((depth) => String(depth) === value);
}
