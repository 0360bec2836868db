import { decodeLines, type Token } from '../highlight/token.ts';
import type { StoredEntry } from '../library/compiled.ts';
import { LANGUAGE_NAMES, type Language } from '../library/entry.ts';
import { joinBlocks, proseWidth, wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import { makeVisible } from './visible.ts';

export interface TipView {
  stored: StoredEntry;
  languages: readonly Language[];
  columns: number;
  paint: Paint;
}

/** What a gotcha is about, the line it warns of, the line that cures it, and where to read on. */
export function renderTip(view: TipView): string {
  const { columns, languages, paint } = view;
  const stored = makeVisible(view.stored);
  const { id, title, summary } = stored.entry;
  const width = proseWidth(columns);
  return joinBlocks([
    [
      ...wrap(title, width).map((line) => paint.strong(line)),
      ...(summary ? wrap(summary, width) : []),
    ],
    ...languages
      .map((language) => renderLines(stored, language, view))
      .filter((lines) => lines.length > 0),
    wrap(`More: ${paint.name(`asyncref show ${id}`)}`, columns),
  ]);
}

function renderLines(
  stored: StoredEntry,
  language: Language,
  { columns, languages, paint }: TipView,
): string[] {
  const { line, badLine } = stored.entry;
  const pairs = [['bad', badLine[language]] as const, ['good', line[language]] as const];
  const lines = pairs.flatMap(([variant, text]) => {
    if (!text) return [];
    const code = paint.code(findLine(stored, language, variant, text));
    const [first = '', ...rest] = wrap(code, columns - LABEL - 2);
    const label = paint[variant](variant) + ' '.repeat(LABEL - variant.length);
    return [`  ${label}${first}`, ...rest.map((more) => ' '.repeat(LABEL + 2) + more)];
  });
  if (languages.length === 1 || lines.length === 0) return lines;
  return [LANGUAGE_NAMES[language], ...lines];
}

/** The columns of the longer label and the blanks behind it. */
const LABEL = 'good'.length + 2;

/** The tokens of a text within the program where it stands as a line. */
function findLine(
  { entry, runs }: StoredEntry,
  language: Language,
  variant: 'bad' | 'good',
  text: string,
): Token[] {
  const program = entry.programs.find(
    (one) => one.language === language && one.variant === variant,
  );
  const lines = decodeLines(program?.code ?? '', runs[program?.file ?? ''] ?? '');
  for (const tokens of lines) {
    const whole = tokens.map((token) => token.text).join('');
    const begin = whole.length - whole.trimStart().length;
    if (whole.startsWith(text, begin)) return cut(tokens, begin, begin + text.length);
  }
  return [{ text, role: 'text' }];
}

/** The part of a line from one place to another. */
function cut(tokens: readonly Token[], begin: number, end: number): Token[] {
  let place = 0;
  return tokens.map(({ text, role }) => {
    const start = place;
    place += text.length;
    return { text: text.slice(Math.max(0, begin - start), Math.max(0, end - start)), role };
  });
}
