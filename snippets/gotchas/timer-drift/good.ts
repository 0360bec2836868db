// Good: the clock says when a round is due; missed ones are left out.
import { setTimeout as sleep } from 'node:timers/promises';

const INTERVAL = 150;
const DURATIONS = [120, 200, 120, 120]; // the second round is slow
const delays: number[] = [];
let running = 0;
let most = 0;

async function checkPrices(due: number, duration: number): Promise<void> {
  delays.push(performance.now() - due);
  running += 1;
  most = Math.max(most, running);
  await sleep(duration); // a server would be asked here
  running -= 1;
}

let due = performance.now();
for (const duration of DURATIONS) {
  await checkPrices(due, duration);
  due += INTERVAL;
  while (due <= performance.now()) due += INTERVAL; // missed
  await sleep(due - performance.now());
}
// A busy machine may hold up one round: the most punctual one counts.
const onTime = Math.min(...delays.slice(1)) < 100;
console.log('keeps to the schedule:', onTime ? 'yes' : 'no');
console.log('most at once:', most);
