// Good: what can fail is awaited inside `try`.
import { setImmediate as turn } from 'node:timers/promises';

async function fetchPage(): Promise<string> {
  await turn(); // the request would be awaited here
  console.log('the server hangs up');
  throw new Error('connection reset');
}

async function load(): Promise<string> {
  try {
    return await fetchPage();
  } catch {
    return 'page from the cache';
  } finally {
    console.log('connection closed');
  }
}

try {
  console.log('loaded:', await load());
} catch (error) {
  console.log('load failed:', (error as Error).message);
}
