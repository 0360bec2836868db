import { join, relative, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import { LANGUAGE_NAMES, type Language } from '../library/entry.ts';
import { planDemo, type Demo } from '../scaffold/plan.ts';
import { writeFiles } from '../scaffold/write.ts';
import { openHostCatalog } from './catalog.ts';
import { done, type Outcome } from './outcome.ts';
import { unknownEntry } from './unknown.ts';
import { wantedLanguages } from './wishes.ts';

export interface CreateOptions {
  id: string;
  directory?: string | undefined;
  lang?: string | undefined;
}

/**
 * Writes a runnable demo of an entry: in one language into the directory itself, in both into a
 * sub-folder for each.
 *
 * @throws UserError when there is no such entry, or the files cannot be written
 */
export async function create(options: CreateOptions, host: Host): Promise<Outcome> {
  const catalog = await openHostCatalog(host);
  const stored = await catalog.find(options.id);
  if (!stored) throw await unknownEntry(catalog, options.id);
  const { entry } = stored;
  const languages: readonly Language[] = wantedLanguages(options.lang, host) ?? ['python'];
  const demos = languages.map((language) => {
    const programs = entry.programs.filter((program) => program.language === language);
    if (programs.length === 0)
      throw new UserError(`${entry.id} has no program in ${LANGUAGE_NAMES[language]}`);
    const folder = languages.length > 1 ? language : '';
    return { folder, demo: planDemo(entry, language, programs) };
  });
  const target = resolve(host.cwd, options.directory ?? entry.id);
  writeFiles(
    target,
    new Map(
      demos.flatMap(({ folder, demo }) =>
        [...demo.files].map(([path, text]) => [folder ? `${folder}/${path}` : path, text]),
      ),
    ),
  );
  const shown = relative(host.cwd, target) || '.';
  return done(demos.map(({ folder, demo }) => describe(demo, join(shown, folder))).join('\n'));
}

function describe({ language, files, commands }: Demo, folder: string): string {
  const lines = [
    `Wrote ${folder} in ${LANGUAGE_NAMES[language]}:`,
    ...[...files.keys()].toSorted().map((path) => `  ${path}`),
    '',
    'Run it:',
    ...(folder === '.' ? [] : [`  cd ${quote(folder)}`]),
    ...commands.map((command) => `  ${command}`),
  ];
  return `${lines.join('\n')}\n`;
}

function quote(path: string): string {
  return /^[\w./\\:~+-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
