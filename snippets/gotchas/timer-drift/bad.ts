// Bad: setInterval waits for nobody, so a slow round meets the next one.
import { setTimeout as sleep } from 'node:timers/promises';

const INTERVAL = 150;
const DURATIONS = [120, 200, 120, 120]; // the second round is slow
let running = 0;
let most = 0;

async function checkPrices(duration: number): Promise<void> {
  running += 1;
  most = Math.max(most, running);
  await sleep(duration); // a server would be asked here
  running -= 1;
}

const rounds: Promise<void>[] = [];
await new Promise<void>((resolve) => {
  const timer = setInterval(() => {
    rounds.push(checkPrices(DURATIONS[rounds.length] ?? 0));
    if (rounds.length < DURATIONS.length) return;
    clearInterval(timer);
    resolve();
  }, INTERVAL);
});
await Promise.all(rounds);
console.log('most at once:', most);
