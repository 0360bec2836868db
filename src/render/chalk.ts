import { Chalk } from 'chalk';
import type { ColorDepth } from '../color.ts';
import { COLORS, type Theme } from '../highlight/themes.ts';
import type { Paint } from './paint.ts';

/** What may stand in a hyperlink: no blank, no control character. */
const ADDRESS = /^https?:\/\/[\u0021-\u007e]+$/;

/** The paint for a stream with colours, on a background; load it only where there are some. */
export function createPaint(
  depth: Exclude<ColorDepth, 0>,
  theme: Theme,
  { links }: { links: boolean },
): Paint {
  const chalk = new Chalk({ level: depth });
  return {
    colors: true,
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.gray(text),
    name: (text) => chalk.cyan(text),
    bad: (text) => chalk.bold.red(text),
    good: (text) => chalk.bold.green(text),
    link: (address) =>
      links && ADDRESS.test(address)
        ? `\u001B]8;;${address}\u001B\\${address}\u001B]8;;\u001B\\`
        : address,
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
