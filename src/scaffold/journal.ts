/** What a run that is killed leaves in a folder that it writes into, and how it is undone. */
import { readFileSync, readdirSync, renameSync, rmSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { findBlock, lookAt } from './survey.ts';

/** What is about to be done, written before it is done. */
export interface Journal {
  /** The folders that are made, those above before those below. */
  folders: string[];
  files: { path: string; text: string; replaced: boolean }[];
}

/** What has to be known of the processes of this machine. */
export interface Processes {
  /** The number of this one. */
  pid: number;
  /** Whether the one of that number runs. */
  isRunning: (pid: number) => boolean;
}

// What lies in the hidden folder of a run.
export const JOURNAL = 'journal.json';
export const STAGED = 'staged';
export const ORIGINALS = 'originals';

/** How the hidden folder of a process begins; six characters follow that make it unique. */
export function stagingPrefix(pid: number): string {
  return `.asyncref-${pid}-`;
}

/**
 * Removes the hidden folders of runs that were killed, and undoes what these had half done.
 *
 * @param folder a real path
 */
export function cleanUp(folder: string, { isRunning }: Processes): void {
  attempt(() => {
    for (const name of readdirSync(folder)) {
      const [, pid] = /^\.asyncref-(\d+)-\w{6}$/.exec(name) ?? [];
      if (pid !== undefined && !isRunning(Number(pid)))
        attempt(() => removeStaging(folder, join(folder, name)));
    }
  });
}

function removeStaging(folder: string, hidden: string): void {
  if (!isStaging(hidden)) return;
  attempt(() => undoJournal(folder, hidden));
  rmSync(hidden, { recursive: true });
}

function isStaging(hidden: string): boolean {
  const known = [JOURNAL, 'journal', STAGED, ORIGINALS];
  return (
    lookAt(hidden)?.isDirectory() === true &&
    readdirSync(hidden).every((name) => known.includes(name))
  );
}

/**
 * Undoes what a run that was killed had done of its journal: what is not as it was written belongs
 * to somebody else by now. If all of it was done, it stays.
 */
function undoJournal(folder: string, hidden: string): void {
  const path = join(hidden, JOURNAL);
  if (!lookAt(path)?.isFile()) return;
  const { folders, files } = JSON.parse(readFileSync(path, 'utf8')) as Journal;
  // The journal may be anybody's, such as one in a repository from elsewhere: it must not lead out.
  const isInside = (one: string) =>
    one.split(/[\\/]/).every((name) => !['', '.', '..'].includes(name)) &&
    findBlock(folder, one) === undefined;
  const written = files.filter((file) => isInside(file.path) && holds(folder, file));
  if (written.length === files.length) return;
  takeBack(folder, hidden, { folders: folders.filter(isInside), files: written });
}

/** Takes back what was done, each original into its place. */
export function takeBack(folder: string, hidden: string, { folders, files }: Journal): void {
  for (const { path, replaced } of files) {
    attempt(() => {
      if (replaced) renameSync(join(hidden, ORIGINALS, path), join(folder, path));
      else unlinkSync(join(folder, path));
    });
  }
  for (const path of folders.toReversed()) attempt(() => rmdirSync(join(folder, path)));
}

function holds(folder: string, { path: name, text }: Journal['files'][number]): boolean {
  const path = join(folder, name);
  return lookAt(path)?.isFile() === true && readFileSync(path, 'utf8') === text;
}

/** What cannot be undone was changed by somebody else meanwhile, or is not ours to touch. */
function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // Nothing more can be done about it.
  }
}
