import { Chalk } from 'chalk';
import type { ColorDepth } from '../color.ts';
import { COLORS, type Theme } from '../highlight/themes.ts';
import type { Token } from '../highlight/token.ts';

/** Turns text into coloured text, or leaves it as it is where there is no colour. */
export interface Paint {
  /** Whether it colours at all. */
  colors: boolean;
  strong: (text: string) => string;
  faint: (text: string) => string;
  name: (text: string) => string;
  bad: (text: string) => string;
  good: (text: string) => string;
  code: (tokens: readonly Token[]) => string;
}

export function createPaint(depth: ColorDepth, theme: Theme): Paint {
  const chalk = new Chalk({ level: depth });
  return {
    colors: depth > 0,
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.gray(text),
    name: (text) => chalk.cyan(text),
    bad: (text) => chalk.bold.red(text),
    good: (text) => chalk.bold.green(text),
    code: (tokens) =>
      tokens
        .map(({ text, role }) => {
          if (role === 'text') return text;
          const { hex, basic } = COLORS[theme][role];
          return depth === 1 ? chalk[basic](text) : chalk.hex(hex)(text);
        })
        .join(''),
  };
}
