// Reads a running program's output line by line, and stops it early.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

// Stands for `tail -f` or a server: it does not end by itself.
const SERVER = `
  for (const line of ['loading', 'listening', 'serving']) console.log(line);
  setInterval(() => {}, 3_600_000);
`;

async function* readLines(
  program: string,
  ...args: string[]
): AsyncGenerator<string, void, undefined> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child, 'spawn'); // rejects if there is no such program
  const exit = once(child, 'exit');
  let leftEarly = true;
  try {
    yield* createInterface({ input: child.stdout });
    leftEarly = false;
  } finally {
    if (leftEarly) child.kill();
    await exit;
  }
  if (child.exitCode !== 0) throw new Error(`${program} failed`);
}

for await (const line of readLines(process.execPath, '-e', SERVER)) {
  console.log('server:', line);
  if (line === 'listening') break;
}
console.log('server stopped');
