import { codeToTokensBase, createCssVariablesTheme, createShikiPrimitive } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import python from 'shiki/langs/python.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import type { Language } from '../library/entry.ts';
import { ROLES, encodeRuns, type Role, type Runs, type Token } from './token.ts';

export type Highlighter = (code: string, language: Language) => Runs;

/**
 * Makes what finds the roles of code. This file costs several times Node's own start: only a build
 * may load it, and an entry that no build has seen.
 */
export function createHighlighter(): Highlighter {
  // Shiki's own theme of CSS variables names what a token is and leaves the colour to others.
  const theme = createCssVariablesTheme({ name: 'roles', fontStyle: false });
  // The part of Shiki that makes tokens, without the one that makes pages.
  const shiki = createShikiPrimitive({
    themes: [theme],
    langs: [python, typescript],
    engine: createJavaScriptRegexEngine(),
  });
  return (code, language) => {
    const tokens = codeToTokensBase(shiki, code, { lang: language, theme: 'roles' });
    const lines = tokens.map((line) =>
      line.map(({ content, color }): Token => ({ text: content, role: roleOf(color) })),
    );
    return encodeRuns(
      lines.flatMap((line, index) =>
        index === 0 ? line : [{ text: '\n', role: 'text' as const }, ...line],
      ),
    );
  };
}

function roleOf(color: string | undefined): Role {
  const name = color?.match(/^var\(--shiki-token-([a-z]+)/)?.[1];
  return ROLES.find((role) => role === name) ?? 'text';
}
