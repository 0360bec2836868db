// Retries what may pass, with full jitter, within a shared budget.
import { setTimeout as sleep } from 'node:timers/promises';

const TRANSIENT = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT']);

async function retry<T>(
  call: () => Promise<T>,
  budget: { left: number }, // one for each service, for all its callers
  tries = 4,
): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      const result = await call();
      budget.left = Math.min(5, budget.left + 0.1); // a retry costs 1
      return result;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      const allowed = failures < tries && budget.left >= 1;
      if (!allowed || !TRANSIENT.has(code)) throw error;
    }
    budget.left -= 1;
    // Full jitter: anything from nothing up to a limit that doubles.
    await sleep(Math.random() * Math.min(10_000, 50 * 2 ** failures));
  }
}

const down = Object.assign(new Error('down'), { code: 'ECONNRESET' });
const late = Object.assign(new Error('too late'), { code: 'ETIMEDOUT' });
const typo = new Error('no order 8');
const script = [down, late, 'order 7', typo, down, down, down, down, down];

async function fetchOrder(): Promise<string> {
  const answer = script.shift();
  if (answer instanceof Error) throw answer;
  return answer ?? '';
}

const budget = { left: 5 }; // when it is spent, nobody retries any more
while (script.length > 0) {
  const left = script.length;
  const asked = retry(fetchOrder, budget);
  const outcome = await asked.catch((error: Error) => error.message);
  console.log(`${outcome}, calls: ${left - script.length}`);
}
