import { Chalk } from 'chalk';
import type { ColorDepth } from '../color.ts';
import { COLORS, type Theme } from '../highlight/themes.ts';
import type { Paint } from './paint.ts';

/** The paint for a stream with colours, on a background; load it only where there are some. */
export function createPaint(depth: Exclude<ColorDepth, 0>, theme: Theme): Paint {
  const chalk = new Chalk({ level: depth });
  return {
    colors: true,
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
