// promisify and once turn callbacks into something that can be awaited.
import { EventEmitter, once } from 'node:events';
import { promisify } from 'node:util';

type Callback = (error: Error | null, text: string) => void;

/** Some library: answers by a callback, the error first. */
function scan(page: number, callback: Callback): void {
  const missing = page > 2 ? new Error(`no page ${page}`) : null;
  setImmediate(callback, missing, `text of page ${page}`);
}

/** And another way to call back: an event. */
const scanner = new EventEmitter<{ ready: [paper: string] }>();
setImmediate(() => scanner.emit('ready', 'A4'));

const [paper] = await once(scanner, 'ready');
console.log('paper:', paper);
const scanPage = promisify(scan);

console.log((await Promise.all([scanPage(1), scanPage(2)])).join(', '));
try {
  await scanPage(3);
} catch (error) {
  console.log('error:', (error as Error).message);
}
