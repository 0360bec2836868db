import { statSync, type Stats } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

/** A folder with entries of the user's own, in the format of `snippets/`. */
export interface OwnFolder {
  path: string;
  /** What names it. */
  source: 'project' | 'ASYNCREF_PATH' | 'config.json' | 'config';
}

export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  /** The current directory. */
  cwd: string;
  /** The folders that the configuration file names; `~` stands for the home folder. */
  paths?: readonly string[] | undefined;
}

/**
 * The folders in which entries may lie, the nearest first, whether or not they are there: the
 * `.asyncref` of the project around the current directory, those of ASYNCREF_PATH in its order, those
 * that the configuration file names, and the folder that this file lies in. Of two entries with one
 * id the nearer one is taken, and any goes before a shipped one.
 */
export function findOwnFolders({ env, cwd, paths = [] }: Surroundings): OwnFolder[] {
  const home = homeOf(env);
  const project = findProject(cwd, home);
  const config = configFolder(env);
  const all: OwnFolder[] = [
    ...(project ? [{ source: 'project' as const, path: project }] : []),
    ...(env['ASYNCREF_PATH'] ?? '')
      .split(delimiter)
      .filter((path) => path !== '')
      .map((path) => ({ source: 'ASYNCREF_PATH' as const, path: resolve(cwd, path) })),
    ...paths.map((path) => ({
      source: 'config.json' as const,
      path: resolve(config ?? cwd, path.replace(/^~(?=$|[/\\])/, home ?? '~')),
    })),
    ...(config ? [{ source: 'config' as const, path: config }] : []),
  ];
  return all.filter(({ path }, place) => all.findIndex((other) => other.path === path) === place);
}

/** Where the configuration lies: $XDG_CONFIG_HOME, %APPDATA% or ~/.config; undefined where there is
 * no home. Source: the XDG base directory specification 0.8. */
export function configFolder(env: Surroundings['env']): string | undefined {
  return folderOf(env, ['XDG_CONFIG_HOME', 'APPDATA'], '.config');
}

/** Where what can be made again is kept: $XDG_CACHE_HOME, %LOCALAPPDATA% or ~/.cache. */
export function cacheFolder(env: Surroundings['env']): string | undefined {
  return folderOf(env, ['XDG_CACHE_HOME', 'LOCALAPPDATA'], '.cache');
}

function folderOf(
  env: Surroundings['env'],
  variables: readonly string[],
  fallback: string,
): string | undefined {
  const home = homeOf(env);
  const base =
    variables.map((name) => env[name]).find((path) => path) ?? (home && join(home, fallback));
  return base ? join(base, 'asyncref') : undefined;
}

/** The user's home folder, where there is one. */
export function homeOf(env: Surroundings['env']): string | undefined {
  return env['HOME'] ?? env['USERPROFILE'];
}

/** Looks upward as far as the home folder, or the root. A folder that somebody else has put above,
 * such as into /tmp, is passed over. */
function findProject(cwd: string, home: string | undefined): string | undefined {
  const owner = look(cwd)?.uid;
  for (let place = cwd; ; place = dirname(place)) {
    const folder = join(place, '.asyncref');
    const stats = look(folder);
    if (stats?.isDirectory() && stats.uid === owner) return folder;
    if (place === home || place === dirname(place)) return undefined;
  }
}

export function isFolder(path: string): boolean {
  return look(path)?.isDirectory() ?? false;
}

export function isFile(path: string): boolean {
  return look(path)?.isFile() ?? false;
}

// Made once: tens of thousands of files may be looked at.
const QUIET = { throwIfNoEntry: false } as const;

/** What cannot be looked at, behind a locked folder or in a circle of links, is not there. */
export function look(path: string): Stats | undefined {
  try {
    return statSync(path, QUIET);
  } catch {
    return undefined;
  }
}
