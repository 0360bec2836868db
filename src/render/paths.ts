import { makeVisible } from './visible.ts';

/** A file or folder in use. */
export interface PathLine {
  /** What it is: config, entries, shipped or cache. */
  name: string;
  path: string;
  there: boolean;
  /** What names it. */
  source?: string;
  /** How many entries lie in it. */
  count?: number;
  /** What is wrong with them. */
  problems?: string[];
}

export function renderPaths(
  lines: readonly PathLine[],
  { json, isTTY }: { json?: boolean | undefined; isTTY: boolean },
): string {
  if (json) return `${JSON.stringify({ paths: lines }, null, 2)}\n`;
  if (!isTTY)
    return lines
      .flatMap(({ name, path, problems = [] }) => [
        `${name}\t${path}\n`,
        ...problems.map((problem) => `problem\t${problem}\n`),
      ])
      .join('');
  return makeVisible(lines)
    .map(({ name, path, there, source, count, problems = [] }) => {
      const remarks = [
        source,
        there ? undefined : 'not there',
        count === undefined ? undefined : `${count} ${count === 1 ? 'entry' : 'entries'}`,
      ].filter((remark) => remark !== undefined);
      const said = remarks.length > 0 ? ` (${remarks.join(', ')})` : '';
      return [`${name.padEnd(9)}${path}${said}`, ...problems.map((one) => `  ${one}`)].join('\n');
    })
    .map((line) => `${line}\n`)
    .join('');
}
