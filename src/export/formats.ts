import { LANGUAGES, LANGUAGE_NAMES, type Language } from '../library/entry.ts';
import type { FormatName } from './names.ts';
import type { Snippet } from './snippet.ts';

/** How the snippets of one kind of editor are written. */
export interface Format {
  /** The files with all the snippets: text by path, with `/` between folders. */
  render: (snippets: readonly Snippet[]) => Map<string, string>;
  /** Files without snippets that the folder of these languages needs. */
  companions?: Partial<Record<Language, ReadonlyMap<string, string>>>;
  /** Why this format cannot hold a snippet; undefined where it can. */
  refuse?: (snippet: Snippet) => string | undefined;
}

/** Puts a backslash before each of the characters. */
function escape(text: string, characters: RegExp): string {
  return text.replaceAll(characters, String.raw`\$&`);
}

// ---- VS Code, and all that read its files ----

// A single brace that opens must stay as it is: VS Code would keep the backslash.
const inVsCode = ({ id, title, body }: Snippet) => ({
  prefix: id,
  description: title,
  body: escape(body, /[\\$}]/g).split('\n'),
});

function json(pairs: [string, unknown][]): string {
  return `${JSON.stringify(Object.fromEntries(pairs), null, 2)}\n`;
}

/** Not every reader knows `scope` or a list of prefixes, so that there is neither. */
const vscode: Format = {
  render: perLanguage(
    (language) => `${language}.json`,
    (snippets) => json(snippets.map((snippet) => [snippet.id, inVsCode(snippet)])),
  ),
};

const SCOPES: Record<Language, string> = {
  python: 'python',
  typescript: 'typescript,typescriptreact',
};

const codeSnippets: Format = {
  render: (snippets) =>
    new Map([
      [
        'asyncref.code-snippets',
        json(
          snippets.map((snippet) => [
            `${snippet.id} (${LANGUAGE_NAMES[snippet.language]})`,
            { scope: SCOPES[snippet.language], ...inVsCode(snippet) },
          ]),
        ),
      ],
    ]),
};

// ---- Vim ----

/** With `b` it expands at the beginning of a line alone: `lock` is also a word of programs. */
const ultisnips: Format = {
  render: perLanguage(
    (language) => `${language}.snippets`,
    lines(({ id, title, body }) => [
      `snippet ${id} "${title.replaceAll('"', "'")}" b`,
      escape(body, /[\\$`{}]/g),
      'endsnippet',
      '',
    ]),
  ),
  refuse: ({ body }) =>
    /^endsnippet\s*$/m.test(body) ? 'UltiSnips cannot hold a line "endsnippet"' : undefined,
};

const snipmate: Format = {
  render: perLanguage(
    (language) => `${language}.snippets`,
    (snippets) => {
      const text = lines(({ id, title, body }) => [
        `snippet ${id} ${title}`,
        escape(body, /[\\$`}]/g).replaceAll(/^/gm, '\t'),
      ]);
      return `version 1\n${text(snippets)}`;
    },
  ),
};

// ---- Emacs ----

const MODES: Record<Language, { mode: string; treeSitter: readonly string[] }> = {
  python: { mode: 'python-mode', treeSitter: ['python-ts-mode'] },
  typescript: { mode: 'typescript-mode', treeSitter: ['typescript-ts-mode', 'tsx-ts-mode'] },
};

/** The body ends where the file ends. Of two snippets with one name yasnippet would keep the last,
 * but for the `uuid`. It would indent the body by the mode's rules, which cannot know how deep a
 * line of Python belongs. And it would skip blank lines at the beginning, were it not for the mark
 * of where the cursor goes. */
const yasnippet: Format = {
  render: perSnippet(
    ({ id, language }) => `${MODES[language].mode}/${id}`,
    ({ id, title, body }) =>
      [
        '# -*- mode: snippet; coding: utf-8 -*-',
        `# name: ${title}`,
        `# key: ${id}`,
        `# uuid: ${id}`,
        "# expand-env: ((yas-indent-line 'fixed))",
        '# --',
        escape(body, /[\\$`]/g).replace(/^(?=\s*\n)/, '$$0'),
      ].join('\n'),
  ),
  companions: { python: parents('python'), typescript: parents('typescript') },
};

/** The newer modes do not inherit from the older ones in every Emacs. */
function parents(language: Language): Map<string, string> {
  const { mode, treeSitter } = MODES[language];
  return new Map(treeSitter.map((name) => [`${name}/.yas-parents`, `${mode}\n`]));
}

// ---- Sublime Text ----

const SYNTAXES: Record<Language, string> = {
  python: 'source.python',
  typescript: 'source.ts, source.tsx',
};

const sublime: Format = {
  render: perSnippet(
    ({ id, language }) => `${language}/${id}.sublime-snippet`,
    ({ id, title, language, body }) => `<snippet>
  <content><![CDATA[${escape(body, /[\\$]/g).replaceAll(']]>', ']]]]><![CDATA[>')}]]></content>
  <tabTrigger>${id}</tabTrigger>
  <scope>${SYNTAXES[language]}</scope>
  <description>${xml(title)}</description>
</snippet>
`,
  ),
};

// ---- JetBrains ----

/** Of two templates with one abbreviation a group keeps the first, so that each language has a
 * group; and a group's file has its name. */
const jetbrains: Format = {
  render: perLanguage(
    (language) => `asyncref-${language}.xml`,
    (snippets, language) => `<templateSet group="asyncref-${language}">
${lines(template)(snippets)}</templateSet>
`,
  ),
};

function template({ id, title, language, body }: Snippet): string[] {
  const value = xml(body.replaceAll('$', '$$$$'));
  return [
    `  <template name="${id}" value="${value}" description="${xml(title)}" toReformat="false" toShortenFQNames="true">`,
    '    <context>',
    `      <option name="${LANGUAGE_NAMES[language]}" value="true" />`,
    '    </context>',
    '  </template>',
  ];
}

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

function xml(text: string): string {
  return text.replaceAll(/[&<>"\n\t]/g, (character) => XML[character] ?? character);
}

// ---- How snippets are spread over files ----

function perLanguage(
  path: (language: Language) => string,
  write: (snippets: readonly Snippet[], language: Language) => string,
): Format['render'] {
  return (snippets) => {
    const files = new Map<string, string>();
    for (const language of LANGUAGES) {
      const group = snippets.filter((snippet) => snippet.language === language);
      if (group.length > 0) files.set(path(language), write(group, language));
    }
    return files;
  };
}

function perSnippet(
  path: (snippet: Snippet) => string,
  write: (snippet: Snippet) => string,
): Format['render'] {
  return (snippets) => new Map(snippets.map((snippet) => [path(snippet), write(snippet)]));
}

function lines(write: (snippet: Snippet) => string[]) {
  return (snippets: readonly Snippet[]) =>
    snippets
      .flatMap(write)
      .map((line) => `${line}\n`)
      .join('');
}

/** The formats by name. The rules of escaping were tried with each editor, or with its grammar. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  vscode,
  'code-snippets': codeSnippets,
  ultisnips,
  snipmate,
  yasnippet,
  sublime,
  jetbrains,
};
