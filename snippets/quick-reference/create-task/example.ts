// Calling an async function starts it: it runs at once, to its first await.
import { setImmediate as turn } from 'node:timers/promises';

async function upload(file: string, size: number): Promise<number> {
  console.log(`${file}: started`);
  await turn(); // the transfer would be awaited here
  console.log(`${file}: stored`);
  return size;
}

const photo = upload('photo.jpg', 3);
const video = upload('video.mp4', 40);
console.log('main: both created');
await Promise.resolve(); // a turn for microtasks, not for timers and I/O
console.log('main: goes on while they wait');
// Await them together: alone, the second could reject while nobody looks.
const [photoSize, videoSize] = await Promise.all([photo, video]);
console.log('sizes:', photoSize, videoSize);
console.log('photo again:', await photo);
