import { EXIT, UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import { quoteWord } from '../scaffold/shell.ts';

/**
 * Opens files in the editor that VISUAL or EDITOR names, a command line for the system's shell, and
 * waits for its end.
 *
 * @returns whether there is an editor
 * @throws UserError when the editor fails
 */
export async function openInEditor(paths: readonly string[], { env }: Host): Promise<boolean> {
  const editor = env['VISUAL']?.trim() || env['EDITOR']?.trim();
  if (!editor) return false;
  const { runProgram } = await import('../spawn.ts');
  const command = [editor, ...paths.map((path) => quote(path, env))].join(' ');
  const code = await runProgram(command, [], { shell: true });
  if (code !== 0)
    throw new UserError(`the editor ended with ${code}: ${editor}`, {
      hint: 'VISUAL or EDITOR names it; the files are as it left them.',
      exitCode: code === EXIT.interrupted ? EXIT.interrupted : EXIT.failed,
    });
  return true;
}

/** Holds a path together in the system's shell; only Windows has COMSPEC. */
function quote(path: string, env: Host['env']): string {
  return env['COMSPEC'] ? `"${path}"` : quoteWord(path);
}
