import type { IndexEntry } from '../library/compiled.ts';
import { LANGUAGE_NAMES, type Language } from '../library/entry.ts';
import { decodeLines } from '../highlight/token.ts';
import { GAP, beside, joinBlocks, widest, wrap } from './layout.ts';
import type { ListView } from './list.ts';
import type { Paint } from './paint.ts';
import { makeVisible } from './visible.ts';

/** Cuts the entries wherever what `key` says of them changes. */
function group(
  entries: readonly IndexEntry[],
  key: (entry: IndexEntry) => string,
): { name: string; members: IndexEntry[] }[] {
  const groups: { name: string; members: IndexEntry[] }[] = [];
  for (const entry of entries) {
    const name = key(entry);
    if (groups.at(-1)?.name !== name) groups.push({ name, members: [] });
    groups.at(-1)?.members.push(entry);
  }
  return groups;
}

/** The entries by category and topic. */
export function renderGroups({ entries, columns, paint }: ListView): string {
  const safe = makeVisible(entries);
  const idWidth = Math.max(...safe.map(({ id }) => id.length));
  const titleWidth = columns - idWidth - GAP.length - 2;
  const renderMember = ({ id, title }: IndexEntry) =>
    titleWidth < 24
      ? [paint.name(id), ...wrap(title, columns - 2).map((line) => `  ${line}`)]
      : beside([[`  ${paint.name(id)}`], wrap(title, titleWidth)], [idWidth + 2, 0]);
  return joinBlocks(
    group(safe, ({ category }) => category).flatMap(({ name, members }) =>
      group(members, headingOf).map((part, index) => [
        ...(index === 0
          ? [`${paint.strong(titleOf(name))} ${paint.faint(`${members.length}`)}`, '']
          : []),
        ...(part.name ? wrap(part.name, columns).map((line) => paint.strong(line)) : []),
        ...part.members.flatMap(renderMember),
      ]),
    ),
  );
}

/** Entries of the user's own stand under the folder that they lie in. */
function headingOf({ topic, origin }: IndexEntry): string {
  return origin ?? topic;
}

function titleOf(category: string): string {
  const words = category.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Narrower than this, a column of code breaks almost every line. */
const MIN_CODE_COLUMNS = 30;

/**
 * The printed cheat sheet: function, purpose and code of one language, or the purpose and both
 * languages' function and code beside each other; below each other where the terminal is narrow.
 */
export function renderTable(view: ListView): string {
  const entries = makeVisible(view.entries);
  const { columns, languages, paint } = view;
  const safe = { ...view, entries };
  const rows = languages.length === 1 ? singleRows(safe) : doubleRows(safe);
  const fixed = rows.widths.slice(0, -languages.length);
  const used = fixed.reduce((sum, width) => sum + width + GAP.length, 0);
  const code = Math.floor(
    (columns - used - GAP.length * (languages.length - 1)) / languages.length,
  );
  if (code < MIN_CODE_COLUMNS) return renderStack(safe);
  const widths = [...fixed, ...languages.map(() => code)];
  const setRow = (cells: readonly string[][]) =>
    beside(
      cells.map((lines, index) => lines.flatMap((line) => wrap(line, widths[index] ?? 0))),
      widths,
    );
  return joinBlocks([
    setRow(rows.header.map((text) => [paint.strong(text)])),
    ...group(entries, headingOf).map(({ name, members }) => [
      ...(name ? [paint.faint(name)] : []),
      ...members.flatMap((entry) => setRow(rows.cells(entry))),
    ]),
  ]);
}

interface Rows {
  header: string[];
  /** The columns that the cells before the code are given. */
  widths: number[];
  cells: (entry: IndexEntry) => string[][];
}

function singleRows({ entries, languages: [language = 'python'], columns, paint }: ListView): Rows {
  const names = entries.map(({ api }) => api[language][0] ?? '');
  return {
    header: ['Function', 'Purpose', LANGUAGE_NAMES[language]],
    widths: [Math.min(36, widest(names)), Math.min(44, Math.floor(columns / 4)), 0],
    cells: (entry) => [
      [paint.name(entry.api[language][0] ?? '')],
      [entry.title],
      [paintLine(entry, language, paint)],
    ],
  };
}

function doubleRows({ languages, columns, paint }: ListView): Rows {
  return {
    header: ['Purpose', ...languages.map((language) => LANGUAGE_NAMES[language])],
    widths: [Math.min(44, Math.floor(columns / 5)), 0, 0],
    cells: (entry) => [
      [entry.title],
      ...languages.map((language) => [
        paint.name(entry.api[language][0] ?? ''),
        paintLine(entry, language, paint),
      ]),
    ],
  };
}

function renderStack({ entries, languages, columns, paint }: ListView): string {
  return joinBlocks(
    entries.map((entry) => [
      ...wrap(entry.title, columns).map((line) => paint.strong(line)),
      ...languages.flatMap((language) =>
        [paint.name(entry.api[language][0] ?? ''), paintLine(entry, language, paint)]
          .flatMap((text) => wrap(text, columns - 2))
          .map((line) => `  ${line}`),
      ),
    ]),
  );
}

function paintLine({ line, lineRuns }: IndexEntry, language: Language, paint: Paint): string {
  const [tokens = []] = decodeLines(line[language] ?? '', lineRuns[language] ?? '');
  return paint.code(tokens);
}
