import type { Role } from './token.ts';

export const THEMES = ['dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

/** The sixteen colours' names that read well on a dark and on a light background. */
export type BasicColor = 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'gray';

interface Color {
  /** For terminals with 256 colours or more. */
  hex: string;
  /** For terminals with sixteen, whose shades the user has chosen. */
  basic: BasicColor;
}

/** The colours of each theme; `text` keeps the terminal's own. Contrast is at least 4.5 to 1 on
 * black and on white (WCAG 2.2, 1.4.3). */
export const COLORS: Record<Theme, Record<Exclude<Role, 'text'>, Color>> = {
  dark: {
    keyword: { hex: '#ff7b72', basic: 'red' },
    string: { hex: '#a5d6ff', basic: 'green' },
    comment: { hex: '#8b949e', basic: 'gray' },
    constant: { hex: '#79c0ff', basic: 'blue' },
    function: { hex: '#d2a8ff', basic: 'magenta' },
    parameter: { hex: '#ffa657', basic: 'yellow' },
  },
  light: {
    keyword: { hex: '#cf222e', basic: 'red' },
    string: { hex: '#0a3069', basic: 'green' },
    comment: { hex: '#59636e', basic: 'gray' },
    constant: { hex: '#0550ae', basic: 'blue' },
    function: { hex: '#8250df', basic: 'magenta' },
    parameter: { hex: '#953800', basic: 'yellow' },
  },
};
