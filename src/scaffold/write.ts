import {
  constants,
  copyFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { UserError } from '../errors.ts';
import {
  JOURNAL,
  ORIGINALS,
  STAGED,
  cleanUp,
  stagingPrefix,
  takeBack,
  type Journal,
  type Processes,
} from './journal.ts';
import { findBlock, lookAt, type Change } from './survey.ts';

/**
 * Makes a folder with files in it. They are first written elsewhere, the folder and those above it
 * that are missing too; then it comes to be by one rename.
 *
 * @param folder an absolute path under which there is nothing
 * @param files text by path relative to the folder, with `/` between folders
 * @throws when something is in the way or the system refuses; then nothing was written
 */
export function createFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  processes: Processes,
): void {
  const parent = findParent(folder);
  cleanUp(parent, processes);
  const below = relative(parent, folder);
  // Whoever is killed before the rename leaves a hidden folder: rather among the temporary files
  // than here. What cannot be moved from there is made here.
  if (belongsWith(tmpdir(), parent)) {
    try {
      stageAndRename(tmpdir(), parent, below, files, processes);
      return;
    } catch {
      // No room, no permission, or another volume in spite of its number: here it may be otherwise.
    }
  }
  stageAndRename(parent, parent, below, files, processes);
}

function stageAndRename(
  place: string,
  parent: string,
  below: string,
  files: ReadonlyMap<string, string>,
  processes: Processes,
): void {
  const hidden = mkdtempSync(join(place, stagingPrefix(processes.pid)));
  try {
    // The hidden folder is the user's alone; what is in it gets the permissions of any new folder.
    const staged = join(hidden, STAGED);
    mkdirSync(staged);
    for (const [path, text] of files) writeNew(join(staged, below, path), text);
    const [top = ''] = below.split(/[\\/]/);
    // Whoever made the folder meanwhile keeps it: no rename replaces one that holds anything.
    renameSync(join(staged, top), join(parent, top));
  } finally {
    rmSync(hidden, { recursive: true, force: true });
  }
}

/** Whether a folder made in the first and moved into the second is as if it had been made there. */
function belongsWith(place: string, parent: string): boolean {
  const [from, to] = [statSync(place, { throwIfNoEntry: false }), statSync(parent)];
  const handsItsGroupDown = (to.mode & 0o2000) !== 0;
  return from !== undefined && from.dev === to.dev && !handsItsGroupDown;
}

/**
 * Writes files into a folder that exists. All are first written into a hidden folder in it, and
 * what is going to be done into a journal; then each is linked, which fails where something has the
 * name, or renamed over the file that it replaces. After a failure all that is undone, after a kill
 * by the next run (`cleanUp`).
 *
 * @param folder its real path
 * @param changes the files to create, and the conflicts to replace
 * @throws when something is in the way or the system refuses; then nothing was written
 */
export function writeInto(folder: string, changes: readonly Change[], processes: Processes): void {
  if (changes.length === 0) return;
  const hidden = mkdtempSync(join(folder, stagingPrefix(processes.pid)));
  const done: Journal = { folders: [], files: [] };
  try {
    const journal = stage(folder, hidden, changes);
    for (const path of journal.folders) {
      mkdirSync(join(folder, path));
      done.folders.push(path);
    }
    for (const [index, file] of journal.files.entries()) {
      put(folder, hidden, file.path, changes[index]?.current);
      done.files.push(file);
    }
    unlinkSync(join(hidden, JOURNAL));
  } catch (error) {
    takeBack(folder, hidden, done);
    throw error;
  } finally {
    rmSync(hidden, { recursive: true, force: true });
  }
}

/** Writes everything into the hidden folder, the journal last and at once. */
function stage(folder: string, hidden: string, changes: readonly Change[]): Journal {
  for (const { path, text, current } of changes) {
    const staged = join(hidden, STAGED, path);
    writeNew(staged, text);
    if (current === undefined) continue;
    const original = join(hidden, ORIGINALS, path);
    makeFolders(dirname(original));
    linkOrCopy(join(folder, path), original);
    chmodSync(staged, statSync(original).mode);
  }
  const needed = new Set(changes.flatMap(({ path }) => foldersAbove(path)));
  const journal: Journal = {
    folders: [...needed].filter((path) => !lookAt(join(folder, path))).toSorted(),
    files: changes.map(({ path, text, current }) => ({
      path,
      text,
      replaced: current !== undefined,
    })),
  };
  const draft = join(hidden, 'journal');
  writeFileSync(draft, JSON.stringify(journal));
  renameSync(draft, join(hidden, JOURNAL));
  return journal;
}

/** Puts a staged file in its place, unless that has changed since it was looked at. */
function put(folder: string, hidden: string, path: string, current: Buffer | undefined): void {
  const blocked = findBlock(folder, path);
  if (blocked !== undefined) throw new UserError(blocked);
  const [staged, place] = [join(hidden, STAGED, path), join(folder, path)];
  if (current === undefined) {
    linkOrCopy(staged, place);
  } else {
    if (!lookAt(place)?.isFile() || !readFileSync(place).equals(current))
      throw new UserError(`${place} has just been changed`, { hint: 'Nothing was written.' });
    renameSync(staged, place);
  }
}

/** Both fail where something has the name; some file systems know no links. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

function writeNew(path: string, text: string): void {
  makeFolders(dirname(path));
  writeFileSync(path, text, { flag: 'wx' });
}

function makeFolders(path: string): void {
  mkdirSync(path, { recursive: true });
}

/** `a` and `a/b` of `a/b/c`. */
function foldersAbove(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/** The nearest folder above that exists. */
function findParent(folder: string): string {
  const parent = dirname(folder);
  return lookAt(parent) ? parent : findParent(parent);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file',
  ENOENT: 'a part of the path is gone, or a symbolic link to nowhere',
  ENAMETOOLONG: 'the name is too long',
  EEXIST: 'something of that name has just come to be',
  ENOTEMPTY: 'something of that name has just come to be',
  ELOOP: 'too many symbolic links',
};

/** What the system refused, in words. */
export function explainError(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (error instanceof UserError || !Object.hasOwn(REASONS, code)) return error;
  return new UserError(`cannot write ${folder}: ${REASONS[code]}`, {
    hint: 'Nothing was written. Name another directory.',
  });
}
