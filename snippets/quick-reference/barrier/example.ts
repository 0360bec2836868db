// At a barrier callers wait for each other before they all go on.
import { setImmediate as turn } from 'node:timers/promises';

class Barrier {
  readonly #parties: number;
  #waiting: (() => void)[] = [];

  constructor(parties: number) {
    this.#parties = parties;
  }

  async wait(): Promise<number> {
    const position = this.#waiting.length;
    if (position + 1 < this.#parties)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else for (const goOn of this.#waiting.splice(0)) goOn();
    return position;
  }
}

async function sortPart(part: number, barrier: Barrier, log: string[]) {
  for (const phase of ['read', 'sort', 'merge']) {
    for (let n = 0; n < part; n += 1) await turn(); // some take longer
    log.push(phase);
    const position = await barrier.wait(); // until all three are here
    // Just one of them says so.
    if (position === 0) console.log('everybody has done:', phase);
  }
}

const log: string[] = [];
const barrier = new Barrier(3);
await Promise.all([1, 4, 9].map((part) => sortPart(part, barrier, log)));
console.log(...log);
