// Node's event loop has phases, and empties two queues after each callback.
import { stat } from 'node:fs';

function log(text: string): void {
  console.log(text);
}

function onStat(): void {
  setTimeout(log, 0, 'timers phase: the timer that is due');
  setImmediate(log, 'check phase: the immediate');
  queueMicrotask(() => {
    log('microtask');
    queueMicrotask(() => log('microtask added by a microtask'));
  });
  process.nextTick(log, 'next tick');
  log('poll phase: this callback, and nobody else');
}

// In a callback of I/O this order is fixed; at the top level of a module
// the timer and the immediate may change places.
stat('.', onStat);
