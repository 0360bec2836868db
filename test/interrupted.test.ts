/** `new` is killed at many moments, and leaves all of a demo or nothing of it. */
import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './setup/interpreters.ts';

const bin = join(ROOT, 'bin', 'asyncref.cjs');
const work = realpathSync(mkdtempSync(join(tmpdir(), 'asyncref-killed-')));
const NEW = ['new', 'semaphore', 'demo', '--lang', 'both'];

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Every file of a folder with what it holds; undefined for a folder that is not there. */
function read(folder: string): Map<string, string> | undefined {
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(
    names.map((name) => {
      const path = join(folder, name);
      return [name, statSync(path).isFile() ? readFileSync(path, 'utf8') : ''];
    }),
  );
}

/** A folder to work in, with one for temporary files beside it. */
function makePlace() {
  const place = mkdtempSync(join(work, 'place-'));
  const [cwd, temporary] = [join(place, 'cwd'), join(place, 'tmp')];
  mkdirSync(cwd);
  mkdirSync(temporary);
  return { cwd, temporary };
}

const asyncref = (args: string[], options: SpawnOptions) =>
  spawnSync(process.execPath, [bin, ...args], { ...options, encoding: 'utf8' });

let complete: Map<string, string> | undefined;
let duration: number;
beforeAll(() => {
  const { cwd } = makePlace();
  const start = performance.now();
  expect(asyncref(NEW, { cwd }).status).toBe(0);
  duration = performance.now() - start;
  complete = read(join(cwd, 'demo'));
  expect(complete?.size).toBeGreaterThan(10);
});

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('%s', (signal) => {
  it('at any moment leaves a new folder whole, or none', async () => {
    const outcomes = new Set<string>();
    for (let step = 0; step <= 40; step += 1) {
      const { cwd, temporary } = makePlace();
      const env = { ...process.env, TMPDIR: temporary };
      const child = spawn(process.execPath, [bin, ...NEW], { cwd, env, stdio: 'ignore' });
      const closed = once(child, 'close');
      // Most of the time is Node's start; the end of it is what matters.
      await sleep((duration * 1.2 * step) / 40);
      child.kill(signal);
      await closed;
      const demo = read(join(cwd, 'demo'));
      outcomes.add(demo ? 'whole' : 'none');
      expect(demo ?? complete).toEqual(complete);
      expect(readdirSync(cwd)).toEqual(demo ? ['demo'] : []);
      // Nobody can tidy up after this one.
      if (signal !== 'SIGKILL') expect(readdirSync(temporary)).toEqual([]);
    }
    expect(outcomes).toContain('none');
  });
});

/**
 * Kills a run before its n-th change to the file system, for each n until it comes to its end.
 *
 * @returns how many it took; undefined where nothing here can do that
 */
function killAtEachChange(
  args: string[],
  prepare: () => { cwd: string; temporary: string },
  check: (place: { cwd: string; temporary: string }) => void,
): number | undefined {
  const changes = '?mkdir,mkdirat,?link,linkat,?rename,renameat,renameat2,?unlink,unlinkat,?rmdir';
  for (let count = 1; ; count += 1) {
    const place = prepare();
    const inject = `inject=${changes}:signal=SIGKILL:when=${count}`;
    const strace = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${changes}`, '-e', inject];
    const env = { ...process.env, TMPDIR: place.temporary };
    const result = spawnSync('strace', [...strace, process.execPath, bin, ...args], {
      cwd: place.cwd,
      env,
      encoding: 'utf8',
    });
    const ended = result.signal === null && result.status === 0;
    if (!ended && result.signal !== 'SIGKILL' && result.status !== 137) return undefined;
    check(place);
    if (ended) return count;
  }
}

const NO_STRACE = 'strace is not installed, or may not look at other processes';

describe('SIGKILL before each change', () => {
  it('leaves a new folder whole, or none', (context) => {
    const count = killAtEachChange(NEW, makePlace, ({ cwd }) => {
      const demo = read(join(cwd, 'demo'));
      expect(demo ?? complete).toEqual(complete);
      expect(readdirSync(cwd)).toEqual(demo ? ['demo'] : []);
    });
    if (count === undefined) return context.skip(NO_STRACE);
    expect(count).toBeGreaterThan(5);
    return undefined;
  });

  it('leaves a hidden folder where it must be made in place, and the next run removes it', (context) => {
    let hidden = 0;
    const prepare = () => {
      const { cwd } = makePlace();
      return { cwd, temporary: join(cwd, 'no-such-folder') };
    };
    const count = killAtEachChange(NEW, prepare, ({ cwd }) => {
      const demo = read(join(cwd, 'demo'));
      expect(demo ?? complete).toEqual(complete);
      const others = readdirSync(cwd).filter((name) => name !== 'demo');
      hidden += others.length;
      for (const name of others) expect(name).toMatch(/^\.asyncref-/);
      expect(asyncref(['new', 'lock', 'other'], { cwd }).status).toBe(0);
      expect(readdirSync(cwd)).toEqual(demo ? ['demo', 'other'] : ['other']);
    });
    if (count === undefined) return context.skip(NO_STRACE);
    expect(hidden).toBeGreaterThan(5);
    return undefined;
  });

  it('in a folder that exists is undone by the next run, unless all was done', (context) => {
    const fill = () => {
      const place = makePlace();
      const demo = join(place.cwd, 'demo', 'python');
      mkdirSync(demo, { recursive: true });
      writeFileSync(join(demo, 'main.py'), 'print("mine")\n');
      writeFileSync(join(demo, 'notes.txt'), 'mine');
      return place;
    };
    const before = read(join(fill().cwd, 'demo'));
    const after = new Map([...(complete ?? []), [join('python', 'notes.txt'), 'mine'] as const]);
    const outcomes: string[] = [];
    const count = killAtEachChange([...NEW, '--force'], fill, ({ cwd }) => {
      // Refused, or with nothing left to do: either way it first tidies up.
      asyncref(NEW, { cwd });
      const demo = read(join(cwd, 'demo'));
      const whole = demo?.get(join('python', 'main.py')) !== 'print("mine")\n';
      outcomes.push(whole ? 'whole' : 'none');
      expect(demo).toEqual(
        whole ? new Map([...after].toSorted(([a], [b]) => (a < b ? -1 : 1))) : before,
      );
    });
    if (count === undefined) return context.skip(NO_STRACE);
    expect(new Set(outcomes)).toEqual(new Set(['none', 'whole']));
    return undefined;
  });
});
