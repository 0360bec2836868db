// Bad: one blocking call, and nothing else in the program moves.
import { execFileSync } from 'node:child_process';

const node = process.execPath;

// Stands for a slow program that is not ours: it takes half a second.
const program = `setTimeout(() => process.stdout.write('3 pages'), 500)`;

// Being async helps nothing: the thread waits for the other program to end.
async function loadReport(): Promise<string> {
  return execFileSync(node, ['--eval', program]).toString();
}

let beats = 0;
const beating = setInterval(() => (beats += 1), 100);
console.log('report:', await loadReport());
console.log('heartbeats meanwhile:', beats > 0 ? 'some' : 'none');
clearInterval(beating);
