// Keeps what was loaded for a while; those who miss it share one load.
function cached<T>(
  load: (key: string) => Promise<T>,
  ttl: number,
  size = 1_000,
  clock = () => performance.now(),
) {
  const kept = new Map<string, { expires: number; task: Promise<T> }>();
  return async (key: string): Promise<T> => {
    let entry = kept.get(key);
    if (!entry || clock() >= entry.expires)
      entry = { expires: clock() + ttl, task: load(key) };
    kept.delete(key);
    kept.set(key, entry); // the last used stands last
    const [oldest = key] = kept.keys();
    if (kept.size > size) kept.delete(oldest);
    try {
      return await entry.task;
    } catch (error) {
      // A failure is not kept.
      if (kept.get(key) === entry) kept.delete(key);
      throw error;
    }
  };
}

let now = 0;

async function loadRate(currency: string): Promise<string> {
  console.log(`loading ${currency}`);
  if (now === 120) throw new Error('down');
  return `${currency} of second ${now}`;
}

const find = cached(loadRate, 60_000, 1, () => now * 1_000);
for (now of [0, 59, 60, 120, 121]) {
  const callers = [find('eur'), find('eur')].map((rate) =>
    rate.catch((error: Error) => error.message),
  );
  console.log(
    [`second ${now}`, ...(await Promise.all(callers))].join(', '),
  );
}
// There is room for one: the other one has to be loaded again.
console.log(`${await find('usd')}, ${await find('eur')}`);
