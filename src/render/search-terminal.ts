import { LANGUAGE_NAMES } from '../library/entry.ts';
import { decodeLines } from '../highlight/token.ts';
import type { Field } from '../search/fields.ts';
import { joinBlocks, wrap } from './layout.ts';
import type { SearchView } from './search.ts';
import { makeVisible } from './visible.ts';

/** How a field is called when it is said what matched. */
const FIELD_NAMES: Record<Field, string> = {
  id: 'id',
  api: 'API',
  title: 'title',
  keyword: 'keyword',
  question: 'question',
  error: 'error text',
  summary: 'summary',
  prose: 'text',
};

/** The results with the line of code that answers, and what matched. */
export function renderMatches({
  matches,
  repaired,
  languages,
  columns,
  paint,
}: SearchView): string {
  const blocks = makeVisible(matches).map(({ entry, matched }) => {
    const head = `${paint.name(entry.id)}  ${paint.strong(entry.title)}  ${paint.faint(entry.category)}`;
    const lines = languages.flatMap((language) => {
      const text = entry.line[language];
      if (!text) return [];
      const label = languages.length > 1 ? `${LANGUAGE_NAMES[language]}  `.padEnd(12) : '';
      const [tokens = []] = decodeLines(text, entry.lineRuns[language] ?? '');
      return wrap(paint.faint(label) + paint.code(tokens), columns - 2);
    });
    const why = paint.faint(
      `matched ${FIELD_NAMES[matched.field]}: ${matched.text}`.replace(/: $/, ''),
    );
    return [
      ...wrap(head, columns),
      ...[...lines, ...wrap(why, columns - 2)].map((line) => `  ${line}`),
    ];
  });
  if (repaired.size > 0)
    blocks.unshift(wrap(`Searched for ${makeVisible([...repaired.values()]).join(', ')}`, columns));
  return joinBlocks(blocks);
}
