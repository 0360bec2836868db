// Good: the timer holds the process, and the work is awaited at the end.
import {
  setImmediate as turn,
  setTimeout as sleep,
} from 'node:timers/promises';

async function writeLog(): Promise<void> {
  await sleep(100); // the disk would be awaited here
  console.log('log written');
}

async function answer(): Promise<void> {
  await turn();
  console.log('request answered');
}

const background = [writeLog()];
await answer();
console.log('tasks in the background:', background.length);
await Promise.all(background);
