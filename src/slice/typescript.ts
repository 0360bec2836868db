import jsTokens from 'js-tokens';
import type { SourceToken, TokenKind } from './parts.ts';

/**
 * Cuts TypeScript into tokens.
 *
 * @returns undefined where a string, template, regular expression or comment has no end
 */
export function scanTypescript(code: string): SourceToken[] | undefined {
  const tokens: SourceToken[] = [];
  let from = 0;
  for (const token of jsTokens(code)) {
    const { type, value } = token;
    const to = from + value.length;
    if (type === 'Invalid' || ('closed' in token && !token.closed)) return undefined;
    const kind = kindOf(type, value);
    // The code within a template stands in its braces.
    if (type === 'TemplateTail') tokens.push({ kind: 'close', from, to: from });
    if (kind) tokens.push({ kind, from, to });
    if (type === 'TemplateHead') tokens.push({ kind: 'open', from: to, to });
    from = to;
  }
  return tokens;
}

function kindOf(type: string, value: string): TokenKind | undefined {
  switch (type) {
    case 'WhiteSpace':
    case 'LineTerminatorSequence':
      return undefined;
    case 'SingleLineComment':
    case 'MultiLineComment':
      return 'comment';
    case 'StringLiteral':
    case 'NoSubstitutionTemplate':
    case 'TemplateHead':
    case 'TemplateMiddle':
    case 'TemplateTail':
      return 'literal';
    case 'Punctuator':
      if ('([{'.includes(value)) return 'open';
      return ')]}'.includes(value) ? 'close' : 'code';
    default:
      return 'code';
  }
}
