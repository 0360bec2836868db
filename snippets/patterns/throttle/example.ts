// Calls at most once in an interval, and never loses the latest value.
import { EventEmitter, once } from 'node:events';

function throttle<T>(
  interval: number,
  call: (value: T) => void,
): (value: T) => void {
  let latest: { value: T } | undefined;
  let timer: NodeJS.Timeout | undefined;

  function run(): void {
    timer = undefined;
    if (!latest) return;
    const { value } = latest;
    latest = undefined;
    timer = setTimeout(run, interval);
    call(value);
  }

  return (value) => {
    latest = { value }; // takes the place of one that still waits
    if (!timer) run();
  };
}

const screen = new EventEmitter();
let shown = 0;
const report = throttle(200, (percent: number) => {
  shown = percent;
  screen.emit('shown');
});
for (const percent of [10, 20, 30]) report(percent);
console.log('at once:', shown);
await once(screen, 'shown');
console.log('when the interval is over:', shown);
for (const percent of [40, 50, 60]) report(percent);
await once(screen, 'shown');
console.log('when the next one is over:', shown);
