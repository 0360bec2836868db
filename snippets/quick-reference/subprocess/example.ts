// Run programs without a shell, read what they print, kill slow ones.
import { execFile, type ExecFileException } from 'node:child_process';
import { promisify } from 'node:util';

const EXPORT = `process.stdout.write('rows of ' + process.argv[1])`;
const IMPORT = `process.stderr.write('no such file'); process.exitCode = 2`;
const BACKUP = `setTimeout(() => {}, 60_000)`;

const execFileAsync = promisify(execFile);

async function run(command: string[], limit = 30_000): Promise<string> {
  const [file = '', ...args] = command;
  try {
    const options = { timeout: limit, killSignal: 'SIGKILL' } as const;
    const { stdout } = await execFileAsync(file, args, options);
    return stdout;
  } catch (error) {
    const { killed, code, stderr } = error as ExecFileException;
    if (killed) throw new Error('took too long, killed', { cause: error });
    if (typeof code !== 'number') throw error; // it could not be started
    throw new Error(`exit ${code}, ${stderr}`, { cause: error });
  }
}

// An argument stays one argument, whatever is in it.
const node = process.execPath;
console.log('export:', await run([node, '--eval', EXPORT, 'a; rm b']));
try {
  await run([node, '--eval', IMPORT]);
} catch (error) {
  console.log('import:', (error as Error).message);
}
try {
  await run([node, '--eval', BACKUP], 300);
} catch (error) {
  console.log('backup:', (error as Error).message);
}
