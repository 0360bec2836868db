import { Chalk } from 'chalk';
import type { ColorDepth } from '../color.ts';
import { COLORS, type Painted, type Theme } from '../highlight/themes.ts';
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
  const colored = (what: Painted) => {
    const { hex, indexed, basic } = COLORS[theme][what];
    if (depth === 1) return chalk[basic];
    return depth === 2 ? chalk.ansi256(indexed) : chalk.hex(hex);
  };
  return {
    colors: true,
    strong: (text) => chalk.bold(text),
    faint: (text) => colored('faint')(text),
    name: (text) => colored('name')(text),
    bad: (text) => colored('bad').bold(text),
    good: (text) => colored('good').bold(text),
    link: (address) =>
      links && ADDRESS.test(address)
        ? `\u001B]8;;${address}\u001B\\${address}\u001B]8;;\u001B\\`
        : address,
    code: (tokens) =>
      tokens.map(({ text, role }) => (role === 'text' ? text : colored(role)(text))).join(''),
  };
}
