import { resolve } from 'node:path';
import { EXIT, UserError } from '../errors.ts';
import { FORMATS } from '../export/formats.ts';
import type { FormatName } from '../export/names.ts';
import { createSnippet, refuseSnippet, type Snippet } from '../export/snippet.ts';
import type { Host } from '../host.ts';
import { decideLanguages } from '../language.ts';
import type { Catalog } from '../library/catalog.ts';
import {
  LANGUAGES,
  LANGUAGE_NAMES,
  type Category,
  type Entry,
  type Language,
} from '../library/entry.ts';
import { makeVisible } from '../render/visible.ts';
import { writeFiles } from '../scaffold/target.ts';
import { openHostCatalog } from './catalog.ts';
import type { Outcome } from './outcome.ts';
import { unknownEntry } from './unknown.ts';

export interface ExportOptions {
  format: FormatName;
  /** Only these entries; none for all. */
  ids: string[];
  lang?: string | undefined;
  category?: Category | undefined;
  /** The directory that the files go to; standard output unless said. */
  output?: string | undefined;
  /** Whether to replace files that differ. */
  force?: boolean | undefined;
}

/**
 * Writes entries as the snippet files of an editor: of a gotcha the good program, of any other
 * entry its example. What the format cannot hold is named on stderr, and the rest still goes.
 *
 * @throws UserError when there is no such entry, nothing to export, more than one file for standard
 *   output, or the files cannot be written
 */
export async function exportEntries(options: ExportOptions, host: Host): Promise<Outcome> {
  const { render, companions } = FORMATS[options.format];
  if (options.output === '')
    throw new UserError('the directory after --output has no name', {
      hint: 'A dot stands for the current one.',
      exitCode: EXIT.wrongUsage,
    });
  const { snippets, leftOut } = await collect(options, await openHostCatalog(host), host);
  const stderr = leftOut.map((line) => `left out ${line}\n`).join('');
  const exitCode = stderr ? EXIT.failed : EXIT.done;
  if (snippets.length === 0 && stderr) return { stdout: '', stderr, exitCode };
  if (snippets.length === 0)
    throw new UserError('there is nothing to export', {
      hint: 'The ids, --category and --lang together leave no program. See: asyncref list',
    });
  const files = render(snippets);
  const languages = LANGUAGES.filter((one) => snippets.some(({ language }) => language === one));
  if (options.output === undefined)
    return { stdout: onlyFile(files, languages, options.format, host), stderr, exitCode };
  const others = languages.flatMap((language) => [...(companions?.[language] ?? [])]);
  const target = resolve(host.cwd, options.output);
  const all = new Map([...files, ...others]);
  await host.uninterrupted(() => writeFiles(target, all, host, options.force));
  return { stdout: `${describe(snippets, files, options.output)}\n`, stderr, exitCode };
}

/** The snippets asked for, and of those that the format cannot hold why it cannot. */
async function collect(options: ExportOptions, catalog: Catalog, { env }: Host) {
  const { refuse } = FORMATS[options.format];
  // An editor has its snippets for every project, so that the one around here decides nothing.
  const wanted = decideLanguages({ flag: options.lang, env, detect: () => [] }) ?? LANGUAGES;
  const snippets: Snippet[] = [];
  const leftOut: string[] = [];
  for (const entry of await chooseEntries(options, catalog))
    for (const program of choosePrograms(entry, wanted, options.ids.length > 0)) {
      const snippet = createSnippet(entry, program);
      const reason = refuseSnippet(snippet) ?? refuse?.(snippet);
      if (reason === undefined) snippets.push(snippet);
      else leftOut.push(`${entry.id} ${program.file}: ${reason}`);
    }
  return { snippets, leftOut };
}

async function chooseEntries({ ids, category }: ExportOptions, catalog: Catalog): Promise<Entry[]> {
  const chosen = ids.length > 0 ? new Set(ids) : (await catalog.list()).map(({ id }) => id);
  const entries: Entry[] = [];
  for (const id of chosen) {
    const stored = await catalog.find(id);
    if (!stored) throw await unknownEntry(catalog, id);
    if (!category || stored.entry.category === category) entries.push(stored.entry);
  }
  return entries;
}

/** An entry that was named must have a program in one of the languages; any other need not. */
function choosePrograms(entry: Entry, languages: readonly Language[], named: boolean) {
  const programs = entry.programs.filter(
    ({ language, variant }) => languages.includes(language) && variant !== 'bad',
  );
  if (programs.length > 0 || !named) return programs;
  const asked = languages.map((language) => LANGUAGE_NAMES[language]).join(' or ');
  throw new UserError(`${entry.id} has no program for a snippet in ${asked}`, {
    hint: `It has ${entry.programs.map(({ file }) => file).join(', ')}.`,
  });
}

function onlyFile(
  files: ReadonlyMap<string, string>,
  languages: readonly Language[],
  format: FormatName,
  { stdout }: Host,
): string {
  const [text = '', ...more] = files.values();
  if (more.length > 0) {
    const one = files.size === languages.length ? ', or choose one with --lang' : '';
    throw new UserError(`${format} makes ${files.size} files of this, and stdout holds one`, {
      hint: `Name a directory for them with --output${one}.`,
      exitCode: EXIT.wrongUsage,
    });
  }
  return stdout.isTTY ? makeVisible(text) : text;
}

function describe(
  snippets: readonly Snippet[],
  files: ReadonlyMap<string, string>,
  folder: string,
): string {
  const count = snippets.length === 1 ? '1 snippet' : `${snippets.length} snippets`;
  const names = files.size <= LANGUAGES.length ? `: ${[...files.keys()].join(', ')}` : '';
  return `Wrote ${count} to ${folder}${names}`;
}
