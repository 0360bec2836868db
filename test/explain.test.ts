import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/main.ts';
import { createHost } from './fixtures/host.ts';
import { GATHER, LOST, compileFolders, entryFolder } from './fixtures/library.ts';

const FORGOTTEN = entryFolder(
  'gotchas/forgotten',
  {
    title: 'Forgetting to await',
    errors: ["RuntimeWarning: coroutine '*' was never awaited", '[object Promise]'],
  },
  {
    'README.md': '## What goes wrong\n\nIt is not run.\n\n## The cure\n\nAwait it.\n',
    'bad.py': 'work()\n',
    'good.py': 'await work()\n',
    'bad.ts': 'work();\n',
    'good.ts': 'await work();\n',
  },
);

let library: string;
beforeAll(async () => {
  library = await compileFolders([GATHER, LOST, FORGOTTEN]);
});

interface Answer {
  results: { id: string; line: string; score: number }[];
}

const asWords = (...words: string[]) => run(['explain', ...words], createHost(library));
const asInput = (input: string[], ...argv: string[]) =>
  run(['explain', ...argv], createHost(library, { input }));
const ids = (stdout: string) => (JSON.parse(stdout) as Answer).results.map(({ id }) => id);

const TRACEBACK = `Traceback (most recent call last):
  File "/srv/app.py", line 3, in main
    await work()
Task exception was never retrieved
future: <Task finished name='Task-7' coro=<poll() done> exception=KeyError('id')>
`;

describe('explain', () => {
  it('says what is wrong and shows the cure', async () => {
    const { stdout, stderr, exitCode } = await asWords("coroutine 'fetch' was never awaited");
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toMatch(
      /^coroutine 'fetch' was never awaited\n\nForgetting to await {2}forgotten\n/,
    );
    expect(stdout).toContain('It is not run.');
    expect(stdout).toContain('await work()');
    expect(stdout).not.toContain('Python bad');
  });

  it('is set for the terminal that shows it, and left as written in a pipe', async () => {
    const words = ['explain', "coroutine 'fetch' was never awaited"];
    const onTerminal = await run(words, createHost(library, { columns: 40 }));
    expect(onTerminal.stdout).toContain('─'.repeat(36));
    const inPipe = await run(words, createHost(library));
    expect(inPipe.stdout).toContain('\nPython good\n\nawait work()\n');
    expect(inPipe.stdout).not.toContain('─');
  });

  it('reads a whole traceback from standard input, with and without a dash', async () => {
    for (const argv of [[], ['-']]) {
      const { stdout, exitCode } = await asInput([TRACEBACK], ...argv, '--json');
      expect(exitCode).toBe(0);
      const { results } = JSON.parse(stdout) as Answer;
      expect(results[0]).toMatchObject({ id: 'lost', line: 'Task exception was never retrieved' });
    }
  });

  it('reads input in whatever pieces it comes, and whatever ends its lines', async () => {
    for (const text of [TRACEBACK, TRACEBACK.replaceAll('\n', '\r\n')]) {
      const pieces = text.match(/[\s\S]{1,7}/g) ?? [];
      expect(ids((await asInput(pieces, '--json')).stdout)).toEqual(['lost']);
    }
  });

  it('shows the cure in the language of the message, unless told otherwise', async () => {
    const python = await asInput(["app.py:3: RuntimeWarning: coroutine 'f' was never awaited\n"]);
    expect(python.stdout).toContain('Python good');
    expect(python.stdout).not.toContain('TypeScript good');
    const told = await asInput(
      ["app.py:3: RuntimeWarning: coroutine 'f' was never awaited\n"],
      '-l',
      'ts',
    );
    expect(told.stdout).toContain('TypeScript good');
  });

  it('ends with 1 and an empty stdout when it knows nothing of it', async () => {
    expect(await asWords('Segmentation fault (core dumped)')).toMatchObject({
      stdout: '',
      exitCode: 1,
    });
    const json = await asWords('Segmentation fault', '--json');
    expect(json).toMatchObject({ exitCode: 1, stderr: '' });
    expect(JSON.parse(json.stdout)).toEqual({ results: [] });
  });

  it('asks for a message when there is none', async () => {
    const outcome = await asWords();
    expect(outcome).toMatchObject({ stdout: '', exitCode: 2 });
    expect(outcome.stderr).toContain('2>&1 | asyncref explain');
    expect(await asInput([])).toMatchObject({ stdout: '', exitCode: 1 });
  });

  it.each([
    ['one letter', 'x'],
    ['punctuation', '?!'],
    ['binary bytes', '\u0000\u0001\ufffd\u0007'],
    ['text from right to left', '\u202eשלום\u202c'],
    ['combining characters', 'e\u0301'.repeat(500)],
    ['a line without an end', 'x'.repeat(1_000_000)],
    ['ten thousand words', 'what is this '.repeat(3334)],
  ])('has an answer to %s', async (_, text) => {
    for (const outcome of [await asWords(text), await asInput([text])]) {
      expect(outcome.exitCode).toBeLessThanOrEqual(2);
      expect(outcome.stdout).toBe('');
      expect(outcome.stderr).toMatch(/^error: /);
      expect(outcome.stderr.length).toBeLessThan(300);
    }
    const searched = await run(['search', '--', text], createHost(library));
    expect(searched.exitCode).toBeLessThanOrEqual(2);
    expect(searched.stderr).not.toContain('    at ');
    expect(searched.stderr.length).toBeLessThan(300);
  });
});
