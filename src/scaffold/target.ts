import { realpathSync, statSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { cleanUp, type Processes } from './journal.ts';
import { lookAt, surveyFolder, type Change } from './survey.ts';
import { createFolder, explainError, writeInto } from './write.ts';

export interface WriteOptions {
  /** Looks only, and changes nothing. */
  dryRun: boolean;
  /** Replaces files that differ. */
  force: boolean;
}

export interface Written {
  changes: Change[];
  /** The conflicts for which nothing was written, or would be. */
  refused: Change[];
  /** Whether the files are there now. */
  written: boolean;
}

/**
 * Writes files into a folder, all of them or none, after comparing them with what is there.
 *
 * @param target an absolute path; a symbolic link to a folder stands for that folder
 * @param files text by path relative to the folder, with `/` between folders
 * @throws UserError when there is no such place, or the system refuses
 */
export function writeDemo(
  target: string,
  files: ReadonlyMap<string, string>,
  { dryRun, force }: WriteOptions,
  processes: Processes,
): Written {
  try {
    const folder = lookAt(target) && findFolder(target);
    if (folder !== undefined && !dryRun) cleanUp(folder, processes);
    const changes = surveyFolder(folder ?? target, files);
    const refused = changes.filter(
      ({ state, blocked }) => state === 'conflict' && !(force && blocked === undefined),
    );
    if (dryRun || refused.length > 0) return { changes, refused, written: false };
    const missing = changes.filter(({ state }) => state !== 'identical');
    if (folder === undefined) createFolder(target, files, processes);
    else writeInto(folder, missing, processes);
    return { changes, refused, written: true };
  } catch (error) {
    throw explainError(error, target);
  }
}

/** As many names as an error message lists. */
const MAX_NAMES = 5;

/**
 * Writes files into a folder, all of them or none.
 *
 * @param target an absolute path
 * @param force whether to replace files that differ
 * @throws UserError when something is in the way, or the system refuses
 */
export function writeFiles(
  target: string,
  files: ReadonlyMap<string, string>,
  processes: Processes,
  force = false,
): void {
  const { refused } = writeDemo(target, files, { dryRun: false, force }, processes);
  if (refused.length === 0) return;
  const names = refused.slice(0, MAX_NAMES).map(({ path }) => path);
  const more = refused.length > MAX_NAMES ? ` and ${refused.length - MAX_NAMES} more` : '';
  throw new UserError(`${target} already has ${names.join(', ')}${more}`, {
    hint: 'Nothing was written. Name another directory, or replace them by --force.',
  });
}

function findFolder(target: string): string {
  const folder = realpathSync(target);
  if (statSync(folder).isDirectory()) return folder;
  throw new UserError(`cannot write ${target}: it is a file`, {
    hint: 'Nothing was written. Name another directory.',
  });
}
