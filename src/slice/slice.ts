import { UserError } from '../errors.ts';
import { decodeRuns, encodeRuns, type Runs, type Token } from '../highlight/token.ts';
import type { StoredEntry } from '../library/compiled.ts';
import type { Program } from '../library/entry.ts';
import { cut, type CutOptions, type Piece } from './cut.ts';
import { findParts } from './find.ts';

/**
 * Cuts programs of an entry, and the roles in them.
 *
 * @returns the programs with the slice as their code, which may be empty, and the runs that fit
 * @throws UserError where a program cannot be read
 */
export function slicePrograms(
  { entry, runs }: StoredEntry,
  programs: readonly Program[],
  options: CutOptions,
): { programs: Program[]; runs: StoredEntry['runs'] } {
  const slices = programs.map((program) => {
    const { code, file, language } = program;
    const parts = findParts(code, language);
    if (!parts)
      throw new UserError(`${entry.id}: a string or comment in ${file} has no end`, {
        hint: `Without --part, --no-comments and --indent it is shown as it is.`,
      });
    const pieces = cut(code, parts, options);
    const text = pieces.map((piece) => textOf(code, piece)).join('');
    return { program: { ...program, code: text }, runs: cutRuns(code, runs[file] ?? '', pieces) };
  });
  return {
    programs: slices.map(({ program }) => program),
    runs: Object.fromEntries(slices.map(({ program: { file }, runs: own }) => [file, own])),
  };
}

function textOf(code: string, piece: Piece): string {
  return typeof piece === 'string' ? piece : code.slice(...piece);
}

function cutRuns(code: string, runs: Runs, pieces: readonly Piece[]): Runs {
  const roles = decodeRuns(code, runs).flatMap(({ text, role }) => text.split('').map(() => role));
  return encodeRuns(
    pieces.flatMap((piece): Token[] => {
      if (typeof piece === 'string') return [{ text: piece, role: 'text' }];
      const characters = code.slice(...piece).split('');
      return characters.map((text, place) => ({ text, role: roles[piece[0] + place] ?? 'text' }));
    }),
  );
}
