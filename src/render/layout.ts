import widthOf from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Prose is set no wider than this, however wide the terminal. */
const PROSE_COLUMNS = 80;
const MIN_COLUMNS = 16;

/** The width for prose on a terminal of so many columns. */
export function proseWidth(columns: number): number {
  return Math.max(MIN_COLUMNS, Math.min(columns, PROSE_COLUMNS));
}

/**
 * Breaks text into lines of at most `width` columns, between words where it can. The indentation of
 * the text is given to each of its lines.
 */
export function wrap(text: string, width: number): string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const room = Math.max(1, width - indent.length);
  return wrapAnsi(text.slice(indent.length), room, { hard: true })
    .split('\n')
    .map((line) => indent + line);
}

/** The columns of the widest line. */
export function widest(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => widthOf(line)));
}

/** Fills a line up with blanks to `width` columns. */
export function pad(line: string, width: number): string {
  return line + ' '.repeat(Math.max(0, width - widthOf(line)));
}

/**
 * Sets blocks of lines beside each other, each padded to its width but the last, whose lines end
 * where their text ends.
 */
export function beside(
  blocks: readonly (readonly string[])[],
  widths: readonly number[],
): string[] {
  const height = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, row) =>
    blocks
      .map((block, index) => pad(block[row] ?? '', widths[index] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

/** Holds a piece of code together while its paragraph is broken into lines. */
const NO_BREAK = '\u00a0';

/** A text of blocks with a blank line between them. */
export function joinBlocks(blocks: readonly (readonly string[])[]): string {
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What stands between two blocks. */
export const GAP = '   ';

/**
 * Breaks plain Markdown into lines: paragraphs are filled, list items hang, `code` is painted.
 */
export function wrapProse(
  markdown: string,
  width: number,
  paintCode: (text: string) => string,
): string[] {
  const blocks = markdown.split(/\n{2,}|\n(?=[-*] )/);
  return blocks.flatMap((block, index) => {
    const item = /^[-*] /.test(block);
    const text = block
      .replace(/^[-*] /, '')
      .replaceAll(/\s*\n\s*/g, ' ')
      .replaceAll(/`([^`]+)`/g, (_, code: string) => paintCode(code.replaceAll(' ', NO_BREAK)));
    const lines = wrap(text, item ? width - 2 : width).map((line) =>
      line.replaceAll(NO_BREAK, ' '),
    );
    const hung = item ? lines.map((line, row) => (row === 0 ? '- ' : '  ') + line) : lines;
    const nextIsItem = /^[-*] /.test(blocks[index + 1] ?? '');
    const last = index === blocks.length - 1;
    return last || (item && nextIsItem) ? hung : [...hung, ''];
  });
}
