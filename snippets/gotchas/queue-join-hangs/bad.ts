// Bad: an item that is skipped is never counted as done.
import { EventEmitter, once } from 'node:events';
import {
  setImmediate as turn,
  setTimeout as sleep,
} from 'node:timers/promises';

const rows = ['ada', '', 'grace'];
const done: string[] = [];
const queue = new EventEmitter();
let open = rows.length;

async function work(row: string): Promise<void> {
  if (row === '') return; // without counting down
  await turn(); // the work would be awaited here
  done.push(row);
  open -= 1;
  if (open === 0) queue.emit('empty');
}

const empty = once(queue, 'empty').then(() => 'all done:');
const late = sleep(500, 'still waiting, though done:');
for (const row of rows) void work(row);
console.log(await Promise.race([empty, late]), ...done);
