// Tests async code with a stub and a fake clock: nothing really waits.
import assert from 'node:assert/strict';
import { run, test } from 'node:test';
import timers from 'node:timers/promises';

/** The code under test: tries once more after a minute. */
async function fetchWithRetry(
  fetch: () => Promise<string>,
): Promise<string> {
  try {
    return await fetch();
  } catch {
    await timers.setTimeout(60_000);
    return fetch();
  }
}

const refuse = () => Promise.reject<string>(new Error('refused'));

if (process.env['NODE_TEST_CONTEXT']) {
  await test('tries again after a minute', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const fetch = t.mock.fn(refuse);
    fetch.mock.mockImplementationOnce(async () => 'ok', 1);
    const answer = fetchWithRetry(fetch);
    await timers.setImmediate(); // until it sleeps
    t.mock.timers.tick(60_000);
    assert.equal(await answer, 'ok');
  });

  await test('fails when both attempts fail', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const fetch = t.mock.fn(refuse);
    const failure = assert.rejects(fetchWithRetry(fetch), /refused/);
    await timers.setImmediate();
    t.mock.timers.tick(60_000);
    await failure;
    assert.equal(fetch.mock.callCount(), 2);
  });
} else {
  // Runs this file once more, as `node --test` does.
  const types: string[] = [];
  const tests = run({ files: [import.meta.filename] });
  for await (const event of tests) types.push(event.type);
  console.log('passed:', types.filter((t) => t === 'test:pass').length);
  console.log('failed:', types.filter((t) => t === 'test:fail').length);
}
