import type { ProgramParts } from './find.ts';
import type { Part, Range } from './parts.ts';

export interface CutOptions {
  part: Part;
  /** Whether comments stay. */
  comments: boolean;
  /** How many blanks are put before each line. */
  indent: number;
}

/** Where a piece of the slice comes from, or a text that is new. */
export type Piece = Range | string;

/**
 * Cuts a slice out of a program. Where lines go, the longer of the two gaps around them stays, so
 * that no gap grows; what is left of a line keeps its indentation and has no blanks at its end.
 * A line that begins within a string or a template is not indented, since the blanks would become
 * part of what it says; that of a docstring neither, which a program may read. The slice ends in
 * one newline.
 *
 * @returns its pieces, none where nothing is left
 */
export function cut(code: string, parts: ProgramParts, options: CutOptions): Piece[] {
  const removed = [
    ...(options.part === 'body' ? [...parts.imports, ...parts.entry] : []),
    ...(options.part === 'imports' ? findOthers(code, parts.imports) : []),
    ...(options.comments ? [] : parts.comments),
  ].toSorted(([one], [other]) => one - other);
  const indentation = ' '.repeat(options.indent);
  const slice: Piece[] = [];
  let gap: string[] = [];
  let longest: string[] = [];
  for (const { from, to, end } of splitLines(code)) {
    const literal = parts.literals.some(([start, stop]) => start < from && from < stop);
    const pieces = keep(code, [from, to], removed);
    const blank = !literal && code.slice(from, to).trim() === '';
    if (!pieces || blank) {
      if (pieces) gap.push(end);
      if (gap.length > longest.length) longest = gap;
      if (!pieces) gap = [];
      continue;
    }
    if (slice.length > 0) slice.push(...longest);
    if (!literal) slice.push(indentation);
    slice.push(...pieces, end);
    gap = [];
    longest = [];
  }
  return slice;
}

/** Everything but some ranges, where there is more than blanks. */
function findOthers(code: string, ranges: readonly Range[]): Range[] {
  const starts = [0, ...ranges.map(([, to]) => to)];
  const ends = [...ranges.map(([from]) => from), code.length];
  return starts.flatMap((from, index) => trim(code, [from, ends[index] ?? code.length]));
}

interface Line {
  from: number;
  to: number;
  /** Its line end; a last line without one gets one. */
  end: string;
}

function splitLines(code: string): Line[] {
  return [...code.matchAll(/(.*?)(\r?\n|$)/gs)]
    .filter(([line]) => line !== '')
    .map(({ index, 1: text = '', 2: end = '' }) => {
      return { from: index, to: index + text.length, end: end || '\n' };
    });
}

/** @returns what stays of a line, or undefined where it goes as a whole */
function keep(code: string, [from, to]: Range, removed: readonly Range[]): Piece[] | undefined {
  const gone = removed.filter(([start, stop]) => start <= to && stop > from);
  if (gone.length === 0) return [[from, to]];
  const kept: Range[] = [];
  let at = from;
  for (const [start, stop] of gone) {
    kept.push(...trim(code, [at, start]));
    at = Math.max(at, stop);
  }
  // The line may end within a template, where its last blanks count.
  kept.push(...trim(code, [at, to]).map(([start]): Range => [start, to]));
  if (kept.length === 0) return undefined;
  const margin = /^[ \t]*/.exec(code.slice(from, to))?.[0] ?? '';
  return kept.flatMap((range, index) => [
    index === 0 ? margin : findJoint(code[(kept[index - 1]?.[1] ?? 0) - 1], code[range[0]]),
    range,
  ]);
}

/** What takes the place of a comment within a line. */
function findJoint(before = '', after = ''): string {
  return /[([{]/.test(before) || /[)\]},;]/.test(after) ? '' : ' ';
}

/** A range without the blanks at its ends; none where it has nothing else. */
function trim(code: string, [from, to]: Range): Range[] {
  const text = code.slice(from, Math.max(from, to));
  const start = from + text.length - text.trimStart().length;
  const end = from + text.trimEnd().length;
  return start < end ? [[start, end]] : [];
}
