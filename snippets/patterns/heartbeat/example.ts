// A watchdog ends work that has given no sign of life for too long.
import { setTimeout as sleep } from 'node:timers/promises';

type Work = (beat: () => void, signal: AbortSignal) => Promise<void>;

async function watch(ms: number, work: Work): Promise<void> {
  const watchdog = new AbortController();
  const timer = setTimeout(() => {
    watchdog.abort(new Error('no sign of life'));
  }, ms);
  try {
    await work(() => timer.refresh(), watchdog.signal);
  } catch (error) {
    watchdog.signal.throwIfAborted(); // says why the work was aborted
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function* readRows(signal: AbortSignal): AsyncGenerator<number> {
  for (let row = 1; row <= 5; row += 1) {
    await sleep(100, undefined, { signal });
    yield row;
  }
  // The server is gone, and says nothing.
  await sleep(3_600_000, undefined, { signal });
}

const copyTable: Work = async (beat, signal) => {
  try {
    for await (const row of readRows(signal)) {
      console.log('copied row', row);
      beat();
    }
  } finally {
    console.log('table closed');
  }
};

try {
  await watch(400, copyTable); // all rows together take longer
} catch (error) {
  console.log('stuck:', (error as Error).message);
}
