import type { Language } from '../library/entry.ts';
import type { Range, SourceToken } from './parts.ts';
import { scanPython } from './python.ts';
import { scanTypescript } from './typescript.ts';

/** Where the parts of a program lie, each list in order. */
export interface ProgramParts {
  /** Import statements of the top level, with the comments that belong to them. */
  imports: Range[];
  /** What starts the program as a demo: the guard of `__name__`, a final call of `main`. */
  entry: Range[];
  /** Comments for people; what linters, type checkers and bundlers obey is not among them. */
  comments: Range[];
  /** Strings and templates over several lines, whose line beginnings are part of what they say. */
  literals: Range[];
}

interface Rules {
  scan: (code: string) => SourceToken[] | undefined;
  import: RegExp;
  /** The head of a statement that runs only where the file itself is run. */
  guard: RegExp;
  /** What makes the guard one of two ways; then it is more than a start. */
  otherwise: { within: RegExp; next: RegExp };
  directive: RegExp;
}

const RULES: Record<Language, Rules> = {
  python: {
    scan: scanPython,
    import: /^(import|from)\b/,
    guard: /^if\b.*(\b__name__\s*==\s*["']__main__["']|["']__main__["']\s*==\s*__name__\b)/,
    otherwise: { within: /(?!)/, next: /^(else|elif)\b/ },
    directive:
      /^#!|#\s*(type:|noqa\b|(pyright|mypy|ruff|pylint|flake8|pragma|fmt|isort|yapf):|nosec\b)/,
  },
  typescript: {
    scan: scanTypescript,
    import: /^import\b(?!\s*[.(])/,
    guard: /^if\s*\(.*(\bimport\.meta\.main\b|\brequire\.main\b|\bprocess\.argv\[1\])/,
    otherwise: { within: /^if.*\belse\b|\n\}\s*else\b/, next: /^else\b/ },
    directive:
      /^#!|^\/\*!|^\/\/\/\s*<|@ts-|@jsx|@vite-ignore|[@#]__\w+__|\b(eslint|oxlint|deno-lint)-|\b(prettier|biome)-ignore|\b(v8|c8|istanbul) ignore|\bwebpack\w+:/,
  },
};

/** `await main()`, `main().catch(report)`, `asyncio.run(main())`, `anyio.run(main)`. */
const CALL_OF_MAIN = /^(?:(?:await|void)\s+)?(?:[\w.]+\(\s*)*main\s*[(),]/;

/**
 * Finds the parts of a program. It needs no parser: the top level of a program is what begins at
 * the margin, outside brackets and strings.
 *
 * @returns undefined where the program has a string or comment without an end
 */
export function findParts(code: string, language: Language): ProgramParts | undefined {
  const { scan, directive, ...rules } = RULES[language];
  const tokens = scan(code);
  if (!tokens) return undefined;
  const statements = findStatements(code, tokens);
  const all = tokens.filter(({ kind }) => kind === 'comment').map(rangeOf);
  const withComments = (one: Statement) => takeComments(code, rangeOf(one), all);
  const isEntry = ({ text }: Statement, index: number) => {
    const next = statements[index + 1];
    if (!next && CALL_OF_MAIN.test(text)) return true;
    const { within, next: another } = rules.otherwise;
    return rules.guard.test(text) && !within.test(text) && !(next && another.test(next.text));
  };
  return {
    imports: statements.filter((one) => isImport(one, rules.import)).map(withComments),
    entry: statements.filter(isEntry).map(withComments),
    comments: all.filter(([from, to]) => {
      // A backslash joins lines: without the comment it would join two statements.
      const joined = /\\\r?\n[ \t]*$/.test(code.slice(0, from));
      return !joined && !directive.test(code.slice(from, to));
    }),
    literals: tokens
      .filter(({ kind, from, to }) => kind === 'literal' && code.slice(from, to).includes('\n'))
      .map(rangeOf),
  };
}

interface Statement {
  from: number;
  to: number;
  text: string;
  /** What follows each semicolon outside brackets. */
  afterSemicolons: string[];
}

function findStatements(code: string, tokens: readonly SourceToken[]): Statement[] {
  const groups: SourceToken[][] = [];
  let depth = 0;
  let last: SourceToken | undefined;
  for (const token of tokens) {
    if (token.kind === 'comment') continue;
    const atMargin = token.from === 0 || code[token.from - 1] === '\n';
    const joined = last !== undefined && code.slice(last.from, last.to) === '\\';
    if (!last || (depth === 0 && atMargin && !joined)) groups.push([]);
    groups.at(-1)?.push(token);
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
    last = token;
  }
  return groups.map((group) => {
    const from = group[0]?.from ?? 0;
    const to = group.at(-1)?.to ?? from;
    const afterSemicolons = group.flatMap((token, index) => {
      const next = group[index + 1];
      const ends = next && code.slice(token.from, token.to) === ';';
      return ends ? code.slice(next.from, to) : [];
    });
    return { from, to, text: code.slice(from, to), afterSemicolons };
  });
}

/** Whether a line holds imports and nothing else. */
function isImport({ text, afterSemicolons }: Statement, pattern: RegExp): boolean {
  return [text, ...afterSemicolons].every((part) => pattern.test(part));
}

/**
 * Widens a statement by the comments that belong to it: behind its end, indented below it, and
 * directly above it, unless they are the heading of the program.
 */
function takeComments(code: string, [from, to]: Range, comments: readonly Range[]): Range {
  let end = to;
  for (const [start, stop] of comments)
    if (start >= end && /^([ \t]*|\s*\n[ \t]+)$/.test(code.slice(end, start))) end = stop;
  let start = from;
  for (const [first, stop] of comments.toReversed()) {
    const alone = /(^|\n)[ \t]*$/.test(code.slice(0, first));
    if (stop <= start && alone && /^\r?\n[ \t]*$/.test(code.slice(stop, start))) start = first;
  }
  const heading = /^(#!.*)?\s*$/.test(code.slice(0, start));
  return [heading ? from : start, end];
}

function rangeOf({ from, to }: { from: number; to: number }): Range {
  return [from, to];
}
