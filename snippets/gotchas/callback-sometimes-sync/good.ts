// Good: a promise calls back later, whether the user is known or not.
import { setImmediate as turn } from 'node:timers/promises';

const known = new Map<string, string>();

async function findUser(key: string): Promise<string> {
  const name = known.get(key);
  if (name) return name;
  await turn(); // the service would be awaited here
  known.set(key, `user ${key}`);
  return `user ${key}`;
}

for (const visit of ['first', 'second']) {
  let screen = 'empty';
  const show = (name: string): void => {
    screen = name;
  };
  const shown = findUser('7').then(show);
  screen = 'loading'; // until the user is shown
  await shown;
  console.log(`${visit} visit: ${screen}`);
}
