// Sends rows together: when there are enough, or when they get too old.
import { setImmediate as turn } from 'node:timers/promises';
import { setTimeout as sleep } from 'node:timers/promises';

// Returns a function that adds a row; its promise settles with the batch.
function batcher<T>(
  send: (rows: T[]) => Promise<void>,
  { size, age }: { size: number; age: number },
): (row: T) => Promise<void> {
  let open: T[] = [];
  let full = new AbortController();
  let sent = Promise.resolve();

  async function run(rows: T[], signal: AbortSignal): Promise<void> {
    await sleep(age, undefined, { signal }).catch(() => {});
    if (open === rows) open = []; // it got too old before it was full
    await send(rows);
  }

  return (row) => {
    if (open.length === 0) {
      full = new AbortController(); // cuts the sleep short
      sent = run(open, full.signal);
    }
    open.push(row);
    if (open.length === size) {
      full.abort();
      open = [];
    }
    return sent;
  };
}

async function insert(rows: string[]): Promise<void> {
  await turn(); // the database would be awaited here
  console.log('inserted:', rows.join(', '));
}

const add = batcher(insert, { size: 3, age: 100 });
const rows = [1, 2, 3, 4, 5].map((number) => `row ${number}`);
await Promise.all(rows.map(add));
console.log('all rows are stored');
