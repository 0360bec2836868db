// Bad: the callback runs at once when the user is known, else later.
import { setImmediate as turn } from 'node:timers/promises';

const known = new Map<string, string>();

function findUser(key: string, done: (name: string) => void): void {
  const name = known.get(key);
  if (name) {
    done(name); // before findUser has returned
    return;
  }
  setImmediate(() => {
    known.set(key, `user ${key}`);
    done(`user ${key}`);
  });
}

for (const visit of ['first', 'second']) {
  let screen = 'empty';
  const show = (name: string): void => {
    screen = name;
  };
  findUser('7', show);
  screen = 'loading'; // until the user is shown
  await turn();
  console.log(`${visit} visit: ${screen}`);
}
