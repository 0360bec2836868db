// Reads a large file in pieces, while the event loop stays free.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

async function checksum(path: string): Promise<string> {
  const digest = createHash('sha256');
  let size = 0;
  let largest = 0;
  // Pieces of 64 KiB, read in libuv's threads; the loop closes the file.
  const pieces: AsyncIterable<Buffer> = createReadStream(path);
  for await (const piece of pieces) {
    digest.update(piece);
    size += piece.length;
    largest = Math.max(largest, piece.length);
  }
  console.log('read', size, 'bytes, at most', largest, 'at once');
  return digest.digest('hex');
}

const folder = await mkdtemp(join(tmpdir(), 'export-'));
try {
  const path = join(folder, 'export.csv');
  await writeFile(path, 'pens;12\n'.repeat(50_000));
  console.log('sha256:', (await checksum(path)).slice(0, 16));
} finally {
  await rm(folder, { recursive: true });
}
