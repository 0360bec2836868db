import type { Role } from './token.ts';

export const THEMES = ['dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

/** The sixteen colours' names that read well on a dark and on a light background. */
export type BasicColor = 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'gray';

export interface Color {
  /** For terminals with 16 million colours. */
  hex: string;
  /** For those with 256: one of the last 240, which are the same on all of them. The one nearest to
   * `hex` is often too pale. */
  indexed: number;
  /** For those with sixteen, whose shades the user has chosen. */
  basic: BasicColor;
}

/** What has a colour: the roles of code, and what stands around it. Plain text keeps the
 * terminal's own. */
export type Painted = Exclude<Role, 'text'> | 'name' | 'faint' | 'good' | 'bad';

/** The colours of each theme. Contrast is at least 4.5 to 1 on black and nearly black, on white and
 * nearly white (WCAG 2.2, 1.4.3). */
export const COLORS: Record<Theme, Record<Painted, Color>> = {
  dark: {
    keyword: { hex: '#ff7b72', indexed: 210, basic: 'red' },
    string: { hex: '#a5d6ff', indexed: 153, basic: 'green' },
    comment: { hex: '#8b949e', indexed: 246, basic: 'gray' },
    constant: { hex: '#79c0ff', indexed: 75, basic: 'blue' },
    function: { hex: '#d2a8ff', indexed: 183, basic: 'magenta' },
    parameter: { hex: '#ffa657', indexed: 215, basic: 'yellow' },
    name: { hex: '#56d4dd', indexed: 80, basic: 'cyan' },
    faint: { hex: '#8b949e', indexed: 246, basic: 'gray' },
    good: { hex: '#56d364', indexed: 77, basic: 'green' },
    bad: { hex: '#ff7b72', indexed: 210, basic: 'red' },
  },
  light: {
    keyword: { hex: '#c21c29', indexed: 160, basic: 'red' },
    string: { hex: '#0a3069', indexed: 24, basic: 'green' },
    comment: { hex: '#59636e', indexed: 241, basic: 'gray' },
    constant: { hex: '#0550ae', indexed: 25, basic: 'blue' },
    function: { hex: '#7a45d8', indexed: 92, basic: 'magenta' },
    parameter: { hex: '#953800', indexed: 94, basic: 'yellow' },
    name: { hex: '#136a70', indexed: 23, basic: 'cyan' },
    faint: { hex: '#59636e', indexed: 241, basic: 'gray' },
    good: { hex: '#116329', indexed: 22, basic: 'green' },
    bad: { hex: '#c21c29', indexed: 160, basic: 'red' },
  },
};
