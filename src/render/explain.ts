import type { IndexEntry, StoredEntry } from '../library/compiled.ts';
import type { Language } from '../library/entry.ts';
import { joinBlocks, proseWidth, wrap, wrapProse } from './layout.ts';
import type { Paint } from './paint.ts';
import { linkDocs, renderPrograms } from './show-terminal.ts';
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
  languages: readonly Language[];
  columns: number;
  paint: Paint;
}

/** Format name to renderer; each returns the whole text for standard output. */
export const explainRenderers = {
  text: renderText,
  json: ({ findings }: ExplainView) =>
    `${JSON.stringify({ results: findings.map(selectFields) }, null, 2)}\n`,
} satisfies Record<string, (view: ExplainView) => string>;

function selectFields({ entry, line, known, score }: Finding) {
  const { id, category, title, summary, origin = 'shipped' } = entry;
  const rounded = Math.round(score * 1000) / 1000;
  return { id, line, known, score: rounded, category, title, summary, origin };
}

/** The line, what causes it, and the program that cures it. */
function renderText(view: ExplainView): string {
  const { languages, columns, paint } = view;
  const [best, ...others] = makeVisible(view.findings);
  if (!best || !view.stored) return '';
  const stored = makeVisible(view.stored);
  const width = proseWidth(columns);
  const programs = stored.entry.programs.filter(
    ({ language, variant }) => languages.includes(language) && variant !== 'bad',
  );
  const prose = stored.entry.sections
    .filter(({ heading }) => heading !== 'What differs' || languages.length > 1)
    .map(({ heading, text }) => [
      ...(heading ? [paint.strong(heading)] : []),
      ...wrapProse(text, width, paint.name),
    ]);
  const docs = linkDocs(stored.entry, languages, paint);
  return joinBlocks([
    wrap(best.line, columns).map((line) => paint.faint(line)),
    wrap(`${paint.strong(best.entry.title)}  ${paint.name(best.entry.id)}`, columns),
    ...prose,
    ...renderPrograms({ stored, languages, programs, columns, paint }),
    ...(docs.length > 0 ? [[paint.strong('Documentation'), ...docs]] : []),
    ...(others.length > 0
      ? [
          [
            paint.strong('It may also be'),
            ...others.flatMap(({ entry }) =>
              wrap(`  ${paint.name(entry.id)}  ${entry.title}`, columns),
            ),
          ],
        ]
      : []),
  ]);
}
