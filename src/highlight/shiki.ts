import type { Language } from '../library/entry.ts';
import { ROLES, encodeRuns, type Role, type Token } from './token.ts';

export type Highlighter = (code: string, language: Language) => number[];

/**
 * Loads Shiki, which costs several times Node's own start: only a build may want it, and an entry
 * that no build has seen.
 */
export async function createHighlighter(): Promise<Highlighter> {
  const [core, engine, python, typescript] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
    import('shiki/langs/python.mjs'),
    import('shiki/langs/typescript.mjs'),
  ]);
  // Shiki's own theme of CSS variables names what a token is and leaves the colour to others.
  const theme = core.createCssVariablesTheme({ name: 'roles', fontStyle: false });
  const shiki = await core.createHighlighterCore({
    themes: [theme],
    langs: [python.default, typescript.default],
    engine: engine.createJavaScriptRegexEngine(),
  });
  return (code, language) => {
    const { tokens } = shiki.codeToTokens(code, { lang: language, theme: 'roles' });
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
