// A throttle lets a few requests start at once and the others in time.
import pThrottle from 'p-throttle';

const throttle = pThrottle({ limit: 3, interval: 900 });

const starts: number[] = [];
const request = throttle(async () => {
  starts.push(performance.now());
});

await Promise.all([1, 2, 3, 4, 5].map(() => request()));
const waves: number[][] = []; // who started together
for (const now of starts) {
  const wave = waves.at(-1);
  if (wave && now - (wave.at(-1) ?? 0) < 100) wave.push(now);
  else waves.push([now]);
}
console.log('started together:', ...waves.map((wave) => wave.length));
