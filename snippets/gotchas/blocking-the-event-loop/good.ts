// Good: the call that does not block, and the loop stays free.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execFileAsync = promisify(execFile);
const node = process.execPath;

// Stands for a slow program that is not ours: it takes half a second.
const program = `setTimeout(() => process.stdout.write('3 pages'), 500)`;

async function loadReport(): Promise<string> {
  const { stdout } = await execFileAsync(node, ['--eval', program]);
  return stdout;
}

let beats = 0;
const beating = setInterval(() => (beats += 1), 100);
console.log('report:', await loadReport());
console.log('heartbeats meanwhile:', beats > 0 ? 'some' : 'none');
clearInterval(beating);
