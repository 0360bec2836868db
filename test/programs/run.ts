import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Entry, Program } from '../../src/library/entry.ts';
import { ROOT, compareVersions, type Interpreter } from '../setup/interpreters.ts';
import type { Services } from '../setup/services.ts';

export const SNIPPETS = join(ROOT, 'snippets');

/** A program that has not ended by then hangs; the slowest of the library takes a few seconds. */
const LIMIT_MS = 60_000;

export interface Run {
  stdout: string;
  stderr: string;
  /** The exit code, or the signal's name. */
  exit: number | string;
}

/** Runs one program where it lies and waits for its end. */
export async function runProgram(
  entry: Entry,
  program: Program,
  interpreter: Interpreter,
  services: Services,
): Promise<Run> {
  const folder = join(SNIPPETS, entry.category, entry.id);
  const { NODE_OPTIONS: _, PYTHONPATH: __, FORCE_COLOR: ___, ...env } = process.env;
  const child = spawn(interpreter.command, [...interpreter.args, join(folder, program.file)], {
    cwd: folder,
    env: { ...env, ...services.env, PYTHONDONTWRITEBYTECODE: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  const run: Run = { stdout: '', stderr: '', exit: 0 };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (run.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (run.stderr += text));
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      run.exit = code ?? signal ?? 'no exit code';
      resolve();
    });
  });
  return run;
}

/** What a run did otherwise than its entry says, one line each; nothing when all is as said. */
export function compareRun(program: Program, run: Run): string[] {
  const differences: string[] = [];
  if (run.stdout !== program.output)
    differences.push(`printed:\n${run.stdout}instead of:\n${program.output ?? '(no .out file)'}`);
  if (run.exit !== program.exitCode)
    differences.push(`ended with ${run.exit} instead of ${program.exitCode}`);
  for (const text of program.stderr)
    if (!run.stderr.includes(text)) differences.push(`said nothing of "${text}" on stderr`);
  if (program.stderr.length === 0 && run.stderr !== '') differences.push('wrote to stderr');
  if (differences.length > 0 && run.stderr !== '') differences.push(`stderr:\n${run.stderr}`);
  return differences;
}

/** The interpreters on which a program is proved: the oldest and the newest that it claims. */
export function chooseInterpreters(
  entry: Entry,
  program: Program,
  interpreters: readonly Interpreter[],
): Interpreter[] {
  const since = program.language === 'python' ? entry.since.python : entry.since.node;
  const able = interpreters.filter(
    ({ language, version }) =>
      language === program.language && compareVersions(version, since) >= 0,
  );
  return [...new Set([able.at(0), able.at(-1)])].filter((one) => one !== undefined);
}
