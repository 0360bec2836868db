import {
  LANGUAGE_NAMES,
  type Entry,
  type Equivalence,
  type Language,
  type Program,
} from '../library/entry.ts';
import { decodeLines, type Token } from '../highlight/token.ts';
import { GAP, beside, joinBlocks, proseWidth, widest, wrap, wrapProse } from './layout.ts';
import type { Paint } from './paint.ts';
import type { ShowView } from './show.ts';
import { makeVisible } from './visible.ts';

const EQUIVALENCE: Record<Equivalence, string> = {
  same: 'same: both languages do the same',
  close: 'close: the same idea, with the differences above',
  emulated: 'emulated: TypeScript has nothing of the kind and builds it',
  none: 'none: TypeScript has nothing that comes near',
};

/** The whole entry. */
export function renderEntry(view: ShowView): string {
  const stored = makeVisible(view.stored);
  const shown = view.programs.map(({ file }) => file);
  const programs = stored.entry.programs.filter(({ file }) => shown.includes(file));
  const safe = { ...view, stored, programs };
  return joinBlocks([
    renderHead(safe),
    ...renderPrograms(safe),
    ...renderProse(safe),
    renderFacts(safe),
  ]);
}

function renderHead({ stored: { entry }, columns, paint }: ShowView): string[] {
  const width = proseWidth(columns);
  return [
    ...wrap(entry.title, width).map((line) => paint.strong(line)),
    ...wrap(`${entry.category}/${entry.id}`, width).map((line) => paint.faint(line)),
    ...(entry.summary ? ['', ...wrap(entry.summary, width)] : []),
  ];
}

/** One block for each variant: its programs beside each other if they fit, else one by one. */
export function renderPrograms(view: ShowView): string[][] {
  const variants = [...new Set(view.programs.map(({ variant }) => variant))];
  return variants.flatMap((variant) => {
    const panels = view.programs
      .filter((program) => program.variant === variant)
      .map((program) => renderPanel(program, view));
    const widths = panels.map(({ width }) => width);
    const total = widths.reduce((sum, width) => sum + width, GAP.length * (panels.length - 1));
    if (total > view.columns || panels.length === 1) return panels.map((panel) => panel.lines(0));
    const height = Math.max(...panels.map((panel) => panel.height));
    return [
      beside(
        panels.map((panel) => panel.lines(height)),
        widths,
      ),
    ];
  });
}

/** A short program still leaves room to say what it does. */
const MIN_PANEL_COLUMNS = 36;

interface Panel {
  width: number;
  /** How many lines the code has. */
  height: number;
  /** All lines, the code filled up to a height. */
  lines: (height: number) => string[];
}

function renderPanel(program: Program, { stored, columns, paint }: ShowView): Panel {
  const { language, variant, file, code } = program;
  const label = variant === 'example' ? '' : ` ${paint[variant](variant)}`;
  const api = stored.entry.api[language].slice(0, 2).join(', ');
  const heading = paint.strong(LANGUAGE_NAMES[language]) + label + (api && `  ${paint.name(api)}`);
  const body = decodeLines(code, stored.runs[file] ?? '').map((tokens) =>
    paint.code(tokens.map(expandTabs)),
  );
  const width = Math.max(MIN_PANEL_COLUMNS, widest([heading, ...body]));
  const rule = paint.faint('─'.repeat(Math.min(columns, width)));
  const result = renderResult(program, Math.min(columns, width), paint);
  return {
    width,
    height: body.length,
    lines: (height) => {
      const filler = Array.from({ length: Math.max(0, height - body.length) }, () => '');
      return [...wrap(heading, columns), rule, ...body, ...filler, rule, ...result];
    },
  };
}

/** A tab is as wide as its place makes it, which nothing beside it could be aligned with. */
function expandTabs({ text, role }: Token): Token {
  return { text: text.replaceAll('\t', '    '), role };
}

/** What running the program does, in words that follow its code. */
function renderResult(program: Program, width: number, paint: Paint): string[] {
  const { output, stderr, exitCode } = program;
  const quote = (text: string) =>
    wrap(text.replaceAll('\t', '    '), width - 2).map((line) => `  ${line}`);
  const lines = [
    ...(output === '' ? ['prints nothing'] : []),
    ...(output ? ['prints', ...output.trimEnd().split('\n').flatMap(quote)] : []),
    ...(stderr.length > 0 ? ['and on stderr', ...stderr.flatMap(quote)] : []),
    ...(exitCode === 0 ? [] : [`and ends with exit code ${exitCode}`]),
  ];
  return lines.flatMap((line) => wrap(line, width)).map((line) => paint.faint(line));
}

function renderProse({ stored: { entry }, columns, paint }: ShowView): string[][] {
  const width = proseWidth(columns);
  return entry.sections.map(({ heading, text }) => [
    ...(heading ? wrap(heading, width).map((line) => paint.strong(line)) : []),
    ...wrapProse(text, width, paint.name),
  ]);
}

/** The addresses of the official documentation. */
export function linkDocs(
  { docs }: Entry,
  languages: readonly Language[],
  { link }: Paint,
): string[] {
  return languages.flatMap((language) => docs[language]).map((address) => link(address));
}

function renderFacts({
  stored: { entry, origin },
  languages,
  programs,
  columns,
  paint,
}: ShowView): string[] {
  const { since, dependencies, service, equivalence } = entry;
  const python = languages.includes('python');
  const typescript = languages.includes('typescript');
  const npm = Object.entries(dependencies.npm).map(([name, range]) => `${name}@${range}`);
  const facts: [string, string[]][] = [
    ['Equivalence', languages.length > 1 && equivalence ? [EQUIVALENCE[equivalence]] : []],
    [
      'Runs on',
      [
        ...(python ? [`Python ${since.python} or newer`] : []),
        ...(typescript ? [`Node ${since.node} or newer`] : []),
      ],
    ],
    [
      'Needs',
      [...(python ? dependencies.pypi : []), ...(typescript ? npm : []), service ?? []].flat(),
    ],
    ['Caught by', [...new Set(programs.flatMap(({ caughtBy }) => caughtBy))]],
    ['See also', entry.seeAlso],
    ['From', origin === undefined ? [] : [origin]],
    ['Docs', linkDocs(entry, languages, paint)],
  ];
  const label = 'Equivalence'.length;
  const room = proseWidth(columns) - label - GAP.length;
  return facts
    .filter(([, values]) => values.length > 0)
    .flatMap(([name, values]) => {
      const heading = paint.faint(name);
      // An address is not broken, so that a terminal can open it.
      const lines = name === 'Docs' ? values : wrap(values.join(', '), Math.max(1, room));
      const fits = room >= MIN_FACT_COLUMNS && (name !== 'Docs' || widest(lines) <= room);
      if (fits) return beside([[heading], lines], [label, 0]);
      return [heading, ...(name === 'Docs' ? values : wrap(`  ${values.join(', ')}`, columns))];
    });
}

/** With less room beside its label than this a fact stands below it. */
const MIN_FACT_COLUMNS = 16;
