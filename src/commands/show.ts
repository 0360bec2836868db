import type { ColorChoice } from '../color.ts';
import { EXIT, UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { StoredEntry } from '../library/compiled.ts';
import {
  LANGUAGES,
  LANGUAGE_NAMES,
  type Entry,
  type Language,
  type Program,
  type Variant,
} from '../library/entry.ts';
import { NO_PAINT } from '../render/paint.ts';
import { showRenderers, type ShowFormat } from '../render/show.ts';
import { makeVisible } from '../render/visible.ts';
import type { Part } from '../slice/parts.ts';
import type { ThemeChoice } from '../theme.ts';
import { openHostCatalog } from './catalog.ts';
import { done, type Outcome } from './outcome.ts';
import { unknownEntry } from './unknown.ts';
import { chooseLanguages, createHostPaint } from './wishes.ts';

export interface ShowOptions {
  id: string;
  lang?: string | undefined;
  variant?: Variant | undefined;
  raw?: boolean | undefined;
  part?: Part | undefined;
  /** Whether comments are shown. */
  comments: boolean;
  indent?: number | undefined;
  copy?: boolean | undefined;
  json?: boolean | undefined;
  color: ColorChoice;
  theme: ThemeChoice;
}

/**
 * Shows an entry: all of it on a terminal, and one program's bytes in a pipe or in the clipboard.
 *
 * @throws UserError when there is no such entry, or none such program in it, or nothing copies
 */
export async function show(options: ShowOptions, host: Host): Promise<Outcome> {
  const catalog = await openHostCatalog(host);
  const format = chooseFormat(options, host);
  const paint = format === 'raw' ? NO_PAINT : await createHostPaint(options, host);
  const stored = await catalog.find(options.id, paint.colors);
  if (!stored) throw await unknownEntry(catalog, options.id);
  const wanted = chooseLanguages(stored.entry, options.lang, LANGUAGES, host);
  // Bytes are for pasting: one program, unless the flag asks for both.
  const forPasting = format === 'raw' || format === 'code';
  const single = forPasting && options.lang !== 'both';
  const languages = single ? wanted.slice(0, 1) : wanted;
  const programs = choosePrograms(stored.entry, languages, options.variant, forPasting);
  const slices = await cutPrograms(stored, programs, options);
  // A slice on a terminal is read there, while a pipe gets the bytes.
  const shown = format === 'code' && host.stdout.isTTY ? makeVisible(slices) : slices;
  const { columns } = host.stdout;
  const text = await showRenderers[format]({ ...shown, languages, columns, paint });
  const files = slices.programs.map(({ file }) => file).join(' and ');
  return options.copy ? copy(text, `${options.id} ${files}`, host) : done(text);
}

async function copy(text: string, name: string, host: Host): Promise<Outcome> {
  const { copyText } = await import('../clipboard.ts');
  const how = await copyText(text, host);
  const count = text.split('\n').length - 1;
  return {
    stdout: '',
    stderr: `${name}, ${count} lines: ${how}\n`,
    exitCode: EXIT.done,
  };
}

function chooseFormat(options: ShowOptions, host: Host): ShowFormat {
  if (options.json) return 'json';
  if (options.raw || options.copy) return 'raw';
  return host.stdout.isTTY && !isCut(options) ? 'terminal' : 'code';
}

/** Whether a slice is wanted: then the program is shown alone, also on a terminal. */
function isCut({ part, comments, indent }: ShowOptions): boolean {
  return part !== undefined || !comments || indent !== undefined;
}

/** The programs as they are, or the slices of them that have something in them. */
async function cutPrograms(
  stored: StoredEntry,
  programs: readonly Program[],
  options: ShowOptions,
): Promise<{ stored: StoredEntry; programs: readonly Program[] }> {
  if (!isCut(options)) return { stored, programs };
  const { slicePrograms } = await import('../slice/slice.ts');
  const { part = 'all', comments, indent = 0 } = options;
  const slices = slicePrograms(stored, programs, { part, comments, indent });
  const filled = slices.programs.filter(({ code }) => code !== '');
  const cut = { ...stored, runs: slices.runs };
  if (options.json || filled.length > 0)
    return { stored: cut, programs: options.json ? slices.programs : filled };
  const files = programs.map(({ file }) => file).join(' and ');
  const has = programs.length === 1 ? 'has' : 'have';
  throw new UserError(`${stored.entry.id}: ${files} ${has} ${EMPTY[part]}`, {
    hint: `See the whole program without ${part === 'all' ? '--no-comments' : '--part'}.`,
  });
}

/** Why a slice holds nothing. */
const EMPTY: Record<Part, string> = {
  all: 'nothing but comments',
  imports: 'no imports',
  body: 'nothing but imports and the start of the demo',
};

/** The programs asked for; of a gotcha people paste the cure, where they did not say otherwise. */
function choosePrograms(
  entry: Entry,
  languages: readonly Language[],
  variant: Variant | undefined,
  forPasting: boolean,
): Program[] {
  const programs = entry.programs.filter(
    (program) =>
      languages.includes(program.language) &&
      (variant ? program.variant === variant : !forPasting || program.variant !== 'bad'),
  );
  if (programs.length > 0) return programs;
  const asked = [variant, ...languages.map((language) => LANGUAGE_NAMES[language])];
  throw new UserError(`${entry.id} has no such program: ${asked.filter(Boolean).join(', ')}`, {
    hint: `It has ${entry.programs.map(({ file }) => file).join(', ')}.`,
  });
}
