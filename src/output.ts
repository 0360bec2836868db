import { writeSync } from 'node:fs';

/**
 * Writes a text whole, and waits for a slow reader. The stream objects of the process would do the
 * same for some hundredths of Node's start, so that one is only made where the system does not wait.
 *
 * @param descriptor 1 for standard output, 2 for standard error
 * @param fail is told the system's error, such as EPIPE where the reader is gone
 */
export function writeWhole(
  descriptor: 1 | 2,
  text: string,
  fail: (error: NodeJS.ErrnoException) => void,
): void {
  let bytes = Buffer.from(text);
  try {
    while (bytes.length > 0) bytes = bytes.subarray(writeSync(descriptor, bytes));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
      fail(error as NodeJS.ErrnoException);
      return;
    }
    // Somebody has set the pipe not to block.
    const stream = descriptor === 1 ? process.stdout : process.stderr;
    stream.on('error', fail).write(bytes);
  }
}
