import { describe, expect, it } from 'vitest';
import { MessageReader } from '../../src/search/message.ts';

function read(text: string) {
  const reader = new MessageReader();
  for (const line of text.split('\n')) reader.read(line);
  return { language: reader.language, lines: reader.lines.map(({ text: line }) => line) };
}

describe('reading a message', () => {
  it('keeps the last line of a traceback, not its frames and their source', () => {
    const { lines, language } = read(`Traceback (most recent call last):
  File "/srv/app/main.py", line 42, in <module>
    asyncio.run(main())
  File "/usr/lib/python3.12/asyncio/runners.py", line 194, in run
    return runner.run(main)
           ^^^^^^^^^^^^^^^^
TypeError: 'coroutine' object is not subscriptable`);
    expect(lines).toEqual(["TypeError: 'coroutine' object is not subscriptable"]);
    expect(language).toBe('python');
  });

  it('tells an exception without a message by the function that raised it', () => {
    const { lines } = read(`Traceback (most recent call last):
  File "C:\\app\\main.py", line 12, in main
    loop.add_signal_handler(signal.SIGINT, stop)
  File "C:\\Python311\\Lib\\asyncio\\events.py", line 574, in add_signal_handler
    raise NotImplementedError
NotImplementedError`);
    expect(lines).toEqual(['NotImplementedError in add_signal_handler']);
  });

  it('reads what is raised where the message was cut off', () => {
    const { lines } = read(`  File "/usr/lib/python3.12/asyncio/mixins.py", line 20, in _get_loop
    raise RuntimeError(f'{self!r} is bound to a different event loop')`);
    expect(lines).toEqual(['RuntimeError: is bound to a different event loop']);
  });

  it('reads the error that a warning or a task tells of', () => {
    const { lines } = read(`(node:16) UnhandledPromiseRejectionWarning: TypeError: fetch failed
future: <Task finished coro=<work()> exception=InterfaceError('another operation')>
future: <Task finished coro=<work()> exception=ValueError("it's closed")>`);
    expect(lines).toContain('TypeError: fetch failed');
    expect(lines).toContain('InterfaceError: another operation');
    expect(lines).toContain("ValueError: it's closed");
  });

  it('reads the message of a traceback that lost its line feeds', () => {
    const { lines } = read(
      'Traceback (most recent call last):   File "a.py", line 7, in f     g()   SyntaxError: invalid',
    );
    expect(lines).toEqual(['SyntaxError: invalid']);
  });

  it('reads through the frames of an exception group', () => {
    const { lines } = read(`  + Exception Group Traceback (most recent call last):
  |   File "/app/worker.py", line 12, in <module>
  |     asyncio.run(main())
  | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "/app/worker.py", line 7, in job
    |     raise ValueError("boom")
    | ValueError: boom
    +------------------------------------`);
    expect(lines).toEqual([
      'ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)',
      'ValueError: boom',
    ]);
  });

  it('keeps the message of a Node error, not its stack', () => {
    const { lines, language } = read(`/srv/app/index.js:3
const data = await load();
             ^^^^^

SyntaxError: await is only valid in async functions and the top level bodies of modules
    at internalCompileFunction (node:internal/vm:73:18)
    at async main (file:///srv/app/index.mjs:14:15)

Node.js v20.11.0`);
    expect(lines).toContain(
      'SyntaxError: await is only valid in async functions and the top level bodies of modules',
    );
    expect(lines.filter((line) => /internalCompile|index\.mjs|Node\.js/.test(line))).toEqual([]);
    expect(language).toBe('typescript');
  });

  it.each([
    ['RuntimeError: Task <Task pending> got Future <Future pending> attached to it', 'python'],
    ["coroutine 'f' was never awaited", 'python'],
    ['AbortError: The operation was aborted', 'typescript'],
    ['[UnhandledPromiseRejection: This error originated]', 'typescript'],
    ["TypeError: object int can't be used", undefined],
  ])('tells the language of %j: %s', (text, language) => {
    expect(read(text).language).toBe(language);
  });

  it('takes off colours and what loggers put before a message', () => {
    expect(
      read('\u001B[31m2026-11-21 10:00:00,123 ERROR asyncio: Task exception\u001B[0m').lines,
    ).toEqual(['asyncio: Task exception']);
    expect(read('WARNING:asyncio:Executing <Task> took 2.3 seconds').lines).toEqual([
      'Executing <Task> took 2.3 seconds',
    ]);
  });

  it('reads the texts of a record in JSON, which may be cut off and stand behind a name', () => {
    const record = JSON.stringify({
      level: 'error',
      msg: 'request failed',
      exc_info: `Traceback (most recent call last):
  File "C:\\app\\main.py", line 4, in <module>
    run()["id"]
TypeError: 'coroutine' object is not subscriptable`,
    });
    const { lines, language } = read(`web-1  | ${record}`);
    expect(lines).toContain("TypeError: 'coroutine' object is not subscriptable");
    expect(lines).not.toContain('run()["id"]');
    expect(language).toBe('python');
    expect(read('{"level":"error","message":"Task exception was never retr').lines).toContain(
      'Task exception was never retr',
    );
  });

  it('keeps an error in brackets, and what Node says of a promise that nobody handled', () => {
    const { lines } = read(`node:internal/process/promises:288
            triggerUncaughtException(err, true /* fromPromise */);
            ^

[TypeError: fetch failed] {`);
    expect(lines).toEqual([
      'triggerUncaughtException(err, true /* fromPromise */);',
      '[TypeError: fetch failed] {',
    ]);
  });

  it('finds the line that tells in a log without end, and holds few of the others', () => {
    const reader = new MessageReader();
    for (let line = 0; line < 10_000; line += 1) {
      reader.read(`GET /orders/${line} 200`);
      reader.read(
        `user ${'abcdefghij'.charAt(line % 10)}${String.fromCharCode(97 + (line % 26))} saw page`,
      );
      if (line === 5000) reader.read('Task was destroyed but it is pending!');
    }
    expect(reader.lines.map(({ text }) => text)).toContain('Task was destroyed but it is pending!');
    expect(reader.lines.length).toBeLessThanOrEqual(100);
  });
});
