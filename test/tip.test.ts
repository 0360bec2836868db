import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSources } from '../src/build/library.ts';
import { run } from '../src/main.ts';
import { createHost } from './fixtures/host.ts';
import { GATHER, LOST, compileFolders, entryFolder } from './fixtures/library.ts';
import { ROOT } from './setup/interpreters.ts';

const LOST_TIP = `A lost exception
Nobody looks.

Python
  bad   asyncio.create_task(fail())
  good  await task

TypeScript
  bad   fail();
  good  await promise;

More: asyncref show lost
`;

describe('tip', () => {
  let library: string;
  beforeAll(async () => {
    library = await compileFolders([GATHER, LOST]);
  });

  it('prints a gotcha, in a pipe and on a terminal, in colour and without', async () => {
    expect(await run(['tip'], createHost(library))).toEqual({
      stdout: LOST_TIP,
      stderr: '',
      exitCode: 0,
    });
    const { stdout } = await run(['tip'], createHost(library, { columns: 80 }));
    expect(stdout).toContain('\u001B[38;2;255;123;114mawait\u001B[39m');
    expect(stripVTControlCharacters(stdout)).toBe(LOST_TIP);
  });

  it('keeps to one language, and to narrow terminals', async () => {
    const host = createHost(library, { columns: 20 });
    const { stdout } = await run(['tip', '--lang', 'py', '--no-color'], host);
    expect(stdout).toBe(`A lost exception
Nobody looks.

  bad   asyncio.crea
        te_task(fail
        ())
  good  await task

More: asyncref show
lost
`);
  });

  it('picks each gotcha of the library, by chance alone', async () => {
    const shipped = join(ROOT, 'dist', 'library');
    const { entries } = loadSources(join(ROOT, 'snippets'));
    const gotchas = entries.filter(({ category }) => category === 'gotchas');
    const picked = await Promise.all(
      gotchas.map(async (_, index) => {
        const random = () => (index + 0.5) / gotchas.length;
        const { stdout } = await run(['tip'], createHost(shipped, { random }));
        return /^More: asyncref show (.*)$/m.exec(stdout)?.[1];
      }),
    );
    expect(picked).toEqual(gotchas.map(({ id }) => id));
    const last = await run(['tip'], createHost(shipped, { random: () => 1 - Number.EPSILON }));
    expect(last.exitCode).toBe(0);
  });

  it("leaves out what an entry of one's own does not say", async () => {
    const bare = entryFolder(
      'gotchas/bare',
      { title: 'Bare', summary: '' },
      { 'bad.py': 'a()\n', 'good.py': 'b()\n' },
    );
    const { stdout } = await run(['tip'], createHost(await compileFolders([bare])));
    expect(stdout).toBe('Bare\n\nMore: asyncref show bare\n');
  });

  it('says so where there is none', async () => {
    const none = createHost(await compileFolders([GATHER]));
    expect(await run(['tip'], none)).toMatchObject({ stdout: '', exitCode: 1 });
  });
});
