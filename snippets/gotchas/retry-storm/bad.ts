// Bad: all clients wait equally long, and so come back all together.
import { setTimeout as sleep } from 'node:timers/promises';

const CLIENTS = 100;
const CAPACITY = 25; // the server refuses the rest that come at once
const seen = new Map<number, number>();

// By the planned moment, so that a slow machine does not change the counts.
function ask(moment: number): boolean {
  const slot = Math.round(moment / 10); // hundredths of a second
  const count = (seen.get(slot) ?? 0) + 1;
  seen.set(slot, count);
  return count <= CAPACITY;
}

async function call(): Promise<boolean> {
  let moment = 0; // when all lost their connection
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const delay = 100 * 2 ** attempt;
    moment += delay;
    await sleep(delay);
    if (ask(moment)) return true;
  }
  return false;
}

const calls = Array.from({ length: CLIENTS }, () => call());
const answers = await Promise.all(calls);
console.log('served:', answers.filter((served) => served).length);
console.log('gave up:', answers.filter((served) => !served).length);
