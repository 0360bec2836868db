import type { ColorChoice } from '../color.ts';
import { EXIT, UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import { LANGUAGES, type Entry, type Language, type Program } from '../library/entry.ts';
import { explainRenderers, type ExplainFormat, type Finding } from '../render/explain.ts';
import { explain as findCauses } from '../search/explain.ts';
import { MessageReader } from '../search/message.ts';
import type { ThemeChoice } from '../theme.ts';
import { openHostCatalog } from './catalog.ts';
import { done, type Outcome } from './outcome.ts';
import { createHostPaint, wantedLanguages } from './wishes.ts';

export interface ExplainOptions {
  /** The words of the message; none, or `-`, for standard input. */
  words: string[];
  limit: number;
  lang?: string | undefined;
  json?: boolean | undefined;
  color: ColorChoice;
  theme: ThemeChoice;
}

/**
 * Explains an error message, a traceback or a log by the entries that know its lines.
 *
 * @throws UserError when no entry knows any of them, or there is nothing to read
 */
export async function explain(options: ExplainOptions, host: Host): Promise<Outcome> {
  const reader = new MessageReader();
  for await (const line of readLines(options.words, host)) reader.read(line);
  const catalog = await openHostCatalog(host);
  const explanations = findCauses(reader.lines, await catalog.segments()).slice(0, options.limit);
  const findings = explanations.flatMap(({ entry: place, ...rest }): Finding[] => {
    const entry = catalog.at(place);
    return entry ? [{ ...rest, entry }] : [];
  });
  const [best] = findings;
  if (!best && !options.json)
    throw new UserError('no entry knows this message', {
      hint: 'Search for some of its words: asyncref search <words>',
    });
  const spoken = options.lang === undefined && reader.language;
  const languages = spoken ? [spoken] : (wantedLanguages(options.lang, host) ?? LANGUAGES);
  const { columns } = host.stdout;
  const paint = await createHostPaint(options, host);
  const stored = best && (await catalog.find(best.entry.id, paint.colors));
  const onTerminal = host.stdout.isTTY || paint.colors;
  const format: ExplainFormat = options.json ? 'json' : onTerminal ? 'terminal' : 'plain';
  const sections = stored ? chooseSections(stored.entry, languages) : [];
  const programs = stored ? chooseCures(stored.entry, languages) : [];
  const view = { findings, stored, sections, programs, languages, columns, paint };
  const text = await explainRenderers[format](view);
  return best ? done(text) : { stdout: text, stderr: '', exitCode: EXIT.failed };
}

/** Of an entry's prose what a message calls for: how languages differ, only where both are shown. */
function chooseSections(entry: Entry, languages: readonly Language[]): Entry['sections'] {
  return entry.sections.filter(({ heading }) => heading !== 'What differs' || languages.length > 1);
}

/** The programs that show how it is done right. */
function chooseCures(entry: Entry, languages: readonly Language[]): Program[] {
  return entry.programs.filter(
    ({ language, variant }) => languages.includes(language) && variant !== 'bad',
  );
}

async function* readLines(words: readonly string[], { stdin }: Host): AsyncGenerator<string> {
  const fromInput = words.length === 0 || (words.length === 1 && words[0] === '-');
  if (!fromInput) {
    yield* words.join(' ').split(/\r\n?|\n/);
    return;
  }
  if (stdin.isTTY)
    throw new UserError('there is no message to explain', {
      hint: 'Give it as words, or pipe it: python app.py 2>&1 | asyncref explain',
      exitCode: EXIT.wrongUsage,
    });
  let rest = '';
  for await (const piece of stdin.read()) {
    const lines = (rest + piece).split(/\r\n?|\n/);
    rest = (lines.pop() ?? '').slice(0, MAX_LINE);
    yield* lines;
  }
  yield rest;
}

/** Of a line without an end no more than this is held. */
const MAX_LINE = 10_000;
