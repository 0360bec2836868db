// Stops calling a service that is down, and tries again after a rest.
class CircuitOpenError extends Error {}

interface Config {
  limit: number; // failures in a row that open the circuit
  rest: number; // ms for which it then stays open
  clock?: () => number;
}

// Returns a function through which all calls to one service go.
function breaker({ limit, rest, clock = () => performance.now() }: Config) {
  let failures = 0;
  let retryAt = 0;
  return async <T>(ask: () => Promise<T>): Promise<T> => {
    if (failures >= limit) {
      if (clock() < retryAt) throw new CircuitOpenError('not asked');
      // Half open: this call is the trial, the others go on failing.
      retryAt = clock() + rest;
    }
    try {
      const result = await ask();
      failures = 0;
      return result;
    } catch (error) {
      // An AbortError is the caller's wish, and no failure.
      if ((error as Error).name !== 'AbortError') {
        failures += 1;
        retryAt = clock() + rest;
      }
      throw error;
    }
  };
}

let now = 0;

async function fetchOrders(): Promise<string> {
  if (now < 60) throw new Error('down');
  return 'orders';
}

const clock = () => now * 1_000;
const call = breaker({ limit: 2, rest: 30_000, clock });
for (now of [0, 1, 2, 32, 33, 63, 64]) {
  const asked = call(fetchOrders);
  const outcome = await asked.catch((error: Error) => error.message);
  console.log(`second ${now}: ${outcome}`);
}
