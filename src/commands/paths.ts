import { existsSync } from 'node:fs';
import { configFile } from '../config.ts';
import { formatProblem, type Problem } from '../errors.ts';
import type { Host } from '../host.ts';
import { cacheFolder, isFolder } from '../own/folders.ts';
import { renderPaths, type PathLine } from '../render/paths.ts';
import { findHostFolders } from './catalog.ts';
import { done, type Outcome } from './outcome.ts';

export interface PathsOptions {
  json?: boolean | undefined;
}

/** Names the files and folders in use, and what is wrong with entries of the user's own. */
export async function paths(options: PathsOptions, host: Host): Promise<Outcome> {
  const { env, library } = host;
  const config = configFile(env);
  const cache = cacheFolder(env);
  const lines: PathLine[] = [
    ...(config ? [{ name: 'config', path: config, there: existsSync(config) }] : []),
    ...(await Promise.all(
      findHostFolders(host).map(async ({ path, source }): Promise<PathLine> => {
        const there = isFolder(path);
        const own = there ? await inspect(path, cache) : {};
        return { name: 'entries', path, there, source, ...own };
      }),
    )),
    { name: 'shipped', path: library, there: isFolder(library) },
    ...(cache ? [{ name: 'cache', path: cache, there: isFolder(cache) }] : []),
  ];
  return done(renderPaths(lines, { ...options, isTTY: host.stdout.isTTY }));
}

async function inspect(
  root: string,
  cache: string | undefined,
): Promise<{ count: number; problems: string[] }> {
  const { openOwnLibrary } = await import('../own/library.ts');
  const library = openOwnLibrary(root, cache);
  const volumes = await library.volumes();
  const problems: Problem[] = await library.problems();
  const count = volumes.reduce((sum, { ids, gone }) => sum + ids.length - gone.size, 0);
  return { count, problems: problems.map(formatProblem) };
}
