// Bad: an unreferenced timer does not hold the process until it fires.
import {
  setImmediate as turn,
  setTimeout as sleep,
} from 'node:timers/promises';

async function writeLog(): Promise<void> {
  await sleep(5_000, undefined, { ref: false }); // the same as unref()
  console.log('log written');
}

async function answer(): Promise<void> {
  await turn();
  console.log('request answered');
}

const background = [writeLog()];
await answer();
console.log('tasks in the background:', background.length);
