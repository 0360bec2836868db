import { THEMES, type Theme } from './highlight/themes.ts';

export const THEME_CHOICES = [...THEMES, 'auto'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export interface ThemeQuestion {
  /** What `--theme` says. */
  choice: ThemeChoice;
  env: Readonly<Record<string, string | undefined>>;
  /** Asks the terminal for its background; done only if nothing else says it. */
  ask: () => Promise<string | undefined>;
}

/**
 * Decides for a theme: the flag, then the background that the terminal names in COLORFGBG
 * ("text;background", where 7 and 15 are the whites), then what it answers; dark where it tells
 * nothing.
 */
export async function decideTheme({ choice, env, ask }: ThemeQuestion): Promise<Theme> {
  if (choice !== 'auto') return choice;
  const background = env['COLORFGBG']?.split(';').at(-1) ?? '';
  if (/^\d+$/.test(background)) return background === '7' || background === '15' ? 'light' : 'dark';
  return isLight((await ask()) ?? '') ? 'light' : 'dark';
}

/**
 * Whether a colour, written as X11 writes it (`rgb:ffff/ffff/ffff`, with one to four digits a
 * part), is nearer to white than to black for the eye (luma of ITU-R BT.601).
 */
function isLight(color: string): boolean {
  const parts =
    /^rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i.exec(color)?.slice(1) ?? [];
  const [red = 0, green = 0, blue = 0] = parts.map(
    (digits) => Number.parseInt(digits, 16) / (16 ** digits.length - 1),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue > 0.5;
}
