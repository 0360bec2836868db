import { THEMES, type Theme } from './highlight/themes.ts';

export const THEME_CHOICES = [...THEMES, 'auto'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/**
 * With `auto` the background that the terminal names in COLORFGBG ("text;background", where 7 and
 * 15 are the whites), and dark where it names none.
 */
export function decideTheme(
  choice: ThemeChoice,
  env: Readonly<Record<string, string | undefined>>,
): Theme {
  if (choice !== 'auto') return choice;
  const background = env['COLORFGBG']?.split(';').at(-1);
  return background === '7' || background === '15' ? 'light' : 'dark';
}
