import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { UserError } from '../errors.ts';

/**
 * Writes files into a folder, all of them or none, and never over anything.
 *
 * They are first written into a temporary folder beside their place. A folder that does not exist
 * yet then comes to be by one rename; into one that exists each file is linked, which fails where
 * something has the name, and whatever was done before is undone.
 *
 * @param folder an absolute path
 * @param files text by path relative to the folder, with `/` between folders
 * @throws UserError when something is in the way or the system refuses
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    if (exists(folder)) linkInto(realpathSync(folder), files);
    else createFolder(folder, files);
  } catch (error) {
    throw explain(error, folder);
  }
}

function createFolder(folder: string, files: ReadonlyMap<string, string>): void {
  const undo: (() => void)[] = [];
  const temporary: (() => void)[] = [];
  try {
    const parent = makeFolder(dirname(folder), undo);
    const staged = stage(parent, files, temporary);
    // Whoever made the folder meanwhile keeps it: no rename replaces one that holds anything.
    renameSync(staged, join(parent, basename(folder)));
  } catch (error) {
    undoAll(temporary);
    undoAll(undo);
    throw error;
  }
  undoAll(temporary);
}

function linkInto(folder: string, files: ReadonlyMap<string, string>): void {
  const taken = [...files.keys()].filter((path) => exists(join(folder, path)));
  if (taken.length > 0)
    throw new UserError(`${folder} already has ${taken.join(', ')}`, {
      hint: 'Nothing was written. Name another directory, or move these away first.',
    });
  const undo: (() => void)[] = [];
  const temporary: (() => void)[] = [];
  try {
    const staged = stage(folder, files, temporary);
    for (const path of files.keys()) {
      const target = join(folder, path);
      mustLieIn(folder, makeFolder(dirname(target), undo));
      linkSync(join(staged, path), target);
      undo.push(() => unlinkSync(target));
    }
  } catch (error) {
    undoAll(undo);
    throw error;
  } finally {
    undoAll(temporary);
  }
}

/** Writes the files into a new folder, within a hidden one in `parent`, and returns its path. */
function stage(parent: string, files: ReadonlyMap<string, string>, undo: (() => void)[]): string {
  const hidden = mkdtempSync(join(parent, '.asyncref-'));
  undo.push(() => rmSync(hidden, { recursive: true, force: true }));
  // The hidden folder is the user's alone; the one in it gets the permissions of any new folder.
  const staged = join(hidden, 'demo');
  mkdirSync(staged);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(staged, path)), { recursive: true });
    writeFileSync(join(staged, path), text, { flag: 'wx' });
  }
  return staged;
}

/** Makes a folder and those above it that are missing; returns its real path. */
function makeFolder(folder: string, undo: (() => void)[]): string {
  if (!exists(folder)) {
    makeFolder(dirname(folder), undo);
    mkdirSync(folder);
    undo.push(() => rmdirSync(folder));
  }
  return realpathSync(folder);
}

// A symbolic link within the folder may lead out of it.
function mustLieIn(folder: string, place: string): void {
  if (relative(folder, place).split(sep)[0] === '..')
    throw new UserError(`${place} lies outside ${folder}, behind a symbolic link`);
}

function undoAll(undo: (() => void)[]): void {
  for (const step of undo.toReversed()) {
    try {
      step();
    } catch {
      // What cannot be undone was changed by somebody else meanwhile, and is theirs now.
    }
  }
}

function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file',
  ENAMETOOLONG: 'the name is too long',
  EEXIST: 'something of that name has just come to be',
  ENOTEMPTY: 'something of that name has just come to be',
  ELOOP: 'too many symbolic links',
};

function explain(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (error instanceof UserError || !Object.hasOwn(REASONS, code)) return error;
  return new UserError(`cannot write ${folder}: ${REASONS[code]}`, {
    hint: 'Nothing was written. Name another directory.',
  });
}
