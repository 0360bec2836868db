// Node reports nothing by itself: the delay of the loop is measured.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

const delay = monitorEventLoopDelay({ resolution: 10 });

function shrink(photo: string): string {
  const end = performance.now() + 200; // blocking, deep in a library
  while (performance.now() < end);
  return photo.replace('.', '-small.');
}

async function handle(photo: string): Promise<void> {
  await sleep(50);
  console.log(shrink(photo));
}

delay.enable();
await handle('beach.jpg');
await sleep(50); // the monitor needs a turn to notice
delay.disable();

const worst = delay.max / 1e6; // nanoseconds to milliseconds
if (worst > 100) console.warn(`loop held up for ${Math.round(worst)} ms`);
