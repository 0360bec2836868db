import type { IndexEntry, StoredEntry } from '../library/compiled.ts';
import { LANGUAGE_NAMES, type Entry, type Language, type Program } from '../library/entry.ts';
import type { Paint } from './paint.ts';
import { makeVisible } from './visible.ts';

/** An entry that knows a line of the message. */
export interface Finding {
  entry: IndexEntry;
  line: string;
  /** The text of the entry that fits the line. */
  known: string;
  score: number;
}

export interface ExplainView {
  /** Best first. */
  findings: readonly Finding[];
  /** The best entry as a whole. */
  stored: StoredEntry | undefined;
  /** Its prose that the message calls for, and the programs that show how it is done right. */
  sections: Entry['sections'];
  programs: readonly Program[];
  languages: readonly Language[];
  columns: number;
  paint: Paint;
}

/** Format name to renderer; each returns the whole text for standard output. What sets text for a
 * terminal is loaded only for one. */
export const explainRenderers = {
  terminal: async (view) => (await import('./explain-terminal.ts')).renderExplanation(view),
  plain: renderPlain,
  json: ({ findings }: ExplainView) =>
    `${JSON.stringify({ results: findings.map(selectFields) }, null, 2)}\n`,
} satisfies Record<string, (view: ExplainView) => string | Promise<string>>;

export type ExplainFormat = keyof typeof explainRenderers;

function selectFields({ entry, line, known, score }: Finding) {
  const { id, category, title, summary, origin = 'shipped' } = entry;
  const rounded = Math.round(score * 1000) / 1000;
  return { id, line, known, score: rounded, category, title, summary, origin };
}

/** The line, what causes it, and the programs that cure it, each line as it was written. */
function renderPlain({ findings, stored, sections, programs, languages }: ExplainView): string {
  const [best, ...others] = findings;
  if (!best || !stored) return '';
  const { entry } = stored;
  const blocks = [
    best.line,
    `${entry.title}  ${entry.id}`,
    ...sections.map(({ heading, text }) => (heading ? `${heading}\n${text}` : text)),
    ...programs.map(renderProgram),
    ['Documentation', ...languages.flatMap((language) => entry.docs[language])].join('\n'),
    ['It may also be', ...others.map((one) => `  ${one.entry.id}  ${one.entry.title}`)].join('\n'),
  ];
  return `${makeVisible(blocks.filter((block) => !EMPTY.has(block))).join('\n\n')}\n`;
}

function renderProgram({ language, variant, code, output }: Program): string {
  const heading = LANGUAGE_NAMES[language] + (variant === 'example' ? '' : ` ${variant}`);
  const prints = output ? `\n\nprints\n${output.trimEnd().replaceAll(/^/gm, '  ')}` : '';
  return `${heading}\n\n${code.trimEnd()}${prints}`;
}

/** Headings with nothing below them. */
const EMPTY = new Set(['Documentation', 'It may also be']);
