// Files are read and written with await, while libuv's threads do the work.
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

async function save(path: string, totals: number[]): Promise<void> {
  const part = `${path}.part`;
  await fs.writeFile(part, totals.map((total) => `${total}\n`).join(''));
  await fs.rename(part, path); // nobody sees half a file
}

async function addUp(path: string): Promise<number> {
  await using file = await fs.open(path);
  let sum = 0;
  for await (const line of file.readLines()) sum += Number(line);
  return sum;
}

const folder = await fs.mkdtemp(join(tmpdir(), 'orders-'));
const [monday, friday] = [join(folder, 'monday'), join(folder, 'friday')];
try {
  await Promise.all([save(monday, [40, 25]), save(friday, [60])]);
  console.log('files:', ...(await fs.readdir(folder)).toSorted());
  const sums = await Promise.all([addUp(monday), addUp(friday)]);
  console.log('sums:', ...sums);
  const { size } = await fs.stat(monday);
  console.log('size:', size);
} finally {
  await fs.rm(folder, { recursive: true });
}
try {
  await fs.readFile(monday);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  console.log('gone with its folder');
}
