import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LANGUAGES, type Language } from './library/entry.ts';

/** The files that tell what a project is written in. */
const MARKERS: Record<Language, readonly string[]> = {
  python: ['pyproject.toml', 'setup.py', 'setup.cfg', 'requirements.txt', 'Pipfile'],
  typescript: ['package.json', 'tsconfig.json', 'deno.json'],
};

/**
 * Finds what the project around a folder is written in, from the nearest folder upwards that
 * holds a marker of either language. The home folder and what is above it are no project.
 *
 * @param folder an absolute path
 * @returns none, one or both languages
 */
export function detectLanguages(folder: string, home?: string): Language[] {
  for (let place = folder; place !== home && place !== dirname(place); place = dirname(place)) {
    const found = LANGUAGES.filter((language) =>
      MARKERS[language].some((file) => existsSync(join(place, file))),
    );
    if (found.length > 0) return found;
  }
  return [];
}
