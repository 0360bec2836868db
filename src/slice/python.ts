import type { SourceToken } from './parts.ts';

const BLANKS = /\s+/y;
const COMMENT = /#.*/y;
const STRING = /(?<prefix>[rbuft]{0,2})(?<quote>"""|'''|"|')/iy;
const WORD = /[\w\u0080-\uffff]+/y;

/**
 * Cuts Python into tokens. Strings are found as Python 3.14 reads them, so that what stands within
 * the braces of an f-string may hold its quote again (PEP 701); older programs mean the same.
 *
 * @returns undefined where a string has no end
 */
export function scanPython(code: string): SourceToken[] | undefined {
  const tokens: SourceToken[] = [];
  for (let from = 0; from < code.length;) {
    const { kind, to } = readToken(code, from);
    if (to === undefined) return undefined;
    if (kind) tokens.push({ kind, from, to });
    from = to;
  }
  return tokens;
}

function readToken(
  code: string,
  from: number,
): { kind?: SourceToken['kind']; to: number | undefined } {
  const blanks = match(BLANKS, code, from);
  if (blanks) return { to: blanks.to };
  const comment = match(COMMENT, code, from);
  if (comment) return { kind: 'comment', to: comment.to };
  const start = match(STRING, code, from);
  if (start) {
    const { prefix = '', quote = '' } = start.groups;
    const formatted = /[ft]/i.test(prefix);
    return { kind: 'literal', to: findStringEnd(code, start.to, quote, formatted) };
  }
  const word = match(WORD, code, from);
  if (word) return { kind: 'code', to: word.to };
  const character = code[from] ?? '';
  const kind = '([{'.includes(character) ? 'open' : ')]}'.includes(character) ? 'close' : 'code';
  return { kind, to: from + 1 };
}

/** @returns where the string ends, or undefined where it does not */
function findStringEnd(
  code: string,
  from: number,
  quote: string,
  formatted: boolean,
): number | undefined {
  let at: number | undefined = from;
  while (at !== undefined && at < code.length) {
    if (code.startsWith(quote, at)) return at + quote.length;
    const character = code[at];
    if (character === '\n' && quote.length === 1) return undefined;
    // A backslash keeps a quote from ending the string, in a raw one too.
    if (character === '\\') at += code.startsWith('\r\n', at + 1) ? 3 : 2;
    else if (!formatted || character !== '{') at += 1;
    else if (code[at + 1] === '{') at += 2;
    else at = findFieldEnd(code, at + 1, quote);
  }
  return undefined;
}

/** Finds the end of a replacement field: code up to its brace, or up to the colon of its format. */
function findFieldEnd(code: string, from: number, quote: string): number | undefined {
  let depth = 0;
  for (let at = from; at < code.length;) {
    const character = code[at];
    if (depth === 0 && character === '}') return at + 1;
    if (depth === 0 && character === ':') return findFormatEnd(code, at + 1, quote);
    const { kind, to } = readToken(code, at);
    if (to === undefined) return undefined;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    at = to;
  }
  return undefined;
}

/** A format is text, in which braces hold code once more. */
function findFormatEnd(code: string, from: number, quote: string): number | undefined {
  let at: number | undefined = from;
  while (at !== undefined && at < code.length && !code.startsWith(quote, at)) {
    if (code[at] === '}') return at + 1;
    at = code[at] === '{' ? findFieldEnd(code, at + 1, quote) : at + 1;
  }
  return undefined;
}

function match(pattern: RegExp, code: string, from: number) {
  pattern.lastIndex = from;
  const found = pattern.exec(code);
  return found && { to: pattern.lastIndex, groups: found.groups ?? {} };
}
