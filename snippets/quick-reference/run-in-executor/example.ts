// A pool of one's own limits the threads and prepares each of them once.
import { once } from 'node:events';
import {
  Worker,
  isMainThread,
  parentPort,
  threadId,
} from 'node:worker_threads';

type Answer = { text: string; thread: number };

if (isMainThread) {
  const file = new URL(import.meta.url); // the workers run this file again
  const pool = [new Worker(file), new Worker(file)];
  const jobs = ['users', 'orders', 'prices', 'stocks'].entries();
  const answers: Answer[] = [];
  const lanes = pool.map(async (worker) => {
    // They share the iterator: whoever is free takes the next job.
    for (const [n, table] of jobs) {
      worker.postMessage(table);
      [answers[n]] = (await once(worker, 'message')) as [Answer];
    }
    await worker.terminate();
  });
  await Promise.all(lanes);
  for (const { text } of answers) console.log(text);
  const threads = new Set(answers.map(({ thread }) => thread));
  console.log('threads:', threads.size);
} else {
  const thread = threadId; // once in each thread, as a connection would be
  parentPort?.on('message', (table: string) => {
    const text = `${table}: ${table.length} rows`; // this may block
    parentPort?.postMessage({ text, thread } satisfies Answer);
  });
}
