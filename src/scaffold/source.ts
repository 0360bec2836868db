import type { Entry, Program } from '../library/entry.ts';

/** A program and the file of the demo that holds it. */
export interface Source {
  program: Program;
  path: string;
}

/** Places a program in a demo. */
export function placeProgram(program: Program): Source {
  const name = program.variant === 'example' ? 'main' : program.variant;
  return { program, path: program.language === 'python' ? `${name}.py` : `src/${name}.ts` };
}

/** What a demo's project is called: not as the package that it may show, which it would hide. */
export function projectName({ id }: Entry): string {
  return `${id}-demo`;
}
