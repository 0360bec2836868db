/** What is printed for eyes keeps to the terminal, whatever an entry holds. */
import widthOf from 'fast-string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/main.ts';
import { createHost } from './fixtures/host.ts';
import { compileFolders, entryFolder } from './fixtures/library.ts';

const CODE = 'print("並行処理のセマフォ🚦で同時実行数を制限する")';
const ADDRESS = 'https://docs.python.org/3/library/asyncio-task.html#asyncio.gather';
const WIDE = entryFolder(
  'gotchas/wide',
  {
    title: '並行処理のセマフォ🚦で同時実行数を制限する方法',
    summary: '同時に実行されるタスクの数を制限します。👨‍👩‍👧‍👦 e\u0301 and a few words.',
    api: { python: ['asyncio.セマフォ'] },
    line: { python: CODE },
    badLine: { python: 'if True:' },
    keywords: ['セマフォ'],
    errors: ['セマフォ was never awaited'],
    equivalence: 'close',
    docs: { python: [ADDRESS] },
    programs: { 'bad.py': { exitCode: 1, stderr: ['セマフォ was never awaited, and so on'] } },
  },
  {
    'README.md':
      '## いつ使うか\n\n折り返しは文字の間で行われます。\n\n- 一つ目は`コード`です 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉\n',
    'good.py': `${CODE}\n`,
    'good.py.out': '並行処理 🚦 and\ttabs\n',
    'bad.py': `if True:\n\tpass\n\tprint("🚦")\n`,
    'bad.py.out': '',
    'good.ts': 'print("beside")\n',
    'good.ts.out': '',
  },
);

let library: string;
beforeAll(async () => {
  library = await compileFolders([WIDE]);
});

describe.each([20, 40, 80, 120])('on %i columns', (columns) => {
  it.each([
    [['list']],
    [['search', 'セマフォ']],
    [['show', 'wide']],
    [['explain', 'RuntimeWarning: セマフォ was never awaited']],
    [['tip']],
  ])('no line is wider: %j', async (argv) => {
    const { stdout, exitCode } = await run(argv, createHost(library, { columns }));
    expect(exitCode).toBe(0);
    // Programs and addresses are left whole, to be copied.
    const lines = stdout
      .split('\n')
      .filter((line) => !stripped(line).includes(CODE) && !line.includes(ADDRESS));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
  });
});

// oxlint-disable-next-line no-control-regex -- colours are control sequences
const stripped = (line: string) => line.replaceAll(/\u001B\[[\d;]*m/g, '');

it('programs beside each other keep their columns, with tabs and wide characters', async () => {
  const host = createHost(library, { columns: 120 });
  const { stdout } = await run(['show', 'wide', '--variant', 'good', '--no-color'], host);
  const lines = stdout.split('\n');
  const heading = lines.find((line) => /Python good.*TypeScript good/.test(line)) ?? '';
  const code = lines.find((line) => line.includes(CODE)) ?? '';
  const place = (line: string, text: string) => widthOf(line.slice(0, line.indexOf(text)));
  expect(code).toContain('print("beside")');
  expect(place(code, 'print("beside")')).toBe(place(heading, 'TypeScript'));
});
