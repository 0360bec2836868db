/** The vocabulary of the library: every other module speaks in these terms. */

export const CATEGORIES = ['quick-reference', 'gotchas', 'patterns', 'libraries'] as const;
export type Category = (typeof CATEGORIES)[number];

export const LANGUAGES = ['python', 'typescript'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A gotcha has a `bad` and a `good` program in each language, any other entry one `example`. */
export const VARIANTS = ['example', 'bad', 'good'] as const;
export type Variant = (typeof VARIANTS)[number];

/** How near the TypeScript program comes to the Python one. */
export const EQUIVALENCES = ['same', 'close', 'emulated', 'none'] as const;
export type Equivalence = (typeof EQUIVALENCES)[number];

export const EXTENSIONS: Record<Language, string> = { python: '.py', typescript: '.ts' };

export const LANGUAGE_NAMES: Record<Language, string> = {
  python: 'Python',
  typescript: 'TypeScript',
};

/** Whether a file of that name in an entry's folder may belong to the entry. */
export function isEntryFile(name: string): boolean {
  if (name === 'entry.json' || name === 'README.md') return true;
  const program = name.replace(/\.out$/, '');
  return VARIANTS.some((variant) =>
    LANGUAGES.some((language) => program === variant + EXTENSIONS[language]),
  );
}

/** One runnable file of an entry, and what running it does. */
export interface Program {
  language: Language;
  variant: Variant;
  /** The file's name: variant and extension, as in `good.ts`. */
  file: string;
  code: string;
  /** What it prints to standard output, byte for byte; undefined where no `.out` file says. */
  output: string | undefined;
  exitCode: number;
  /** Texts that its standard error holds; an empty list means that it stays empty. */
  stderr: string[];
  /** The static checks that report this program, as `tool rule`; no other check may. */
  caughtBy: string[];
}

/** A titled piece of an entry's prose: paragraphs and lists of plain Markdown. */
export interface Section {
  heading: string;
  text: string;
}

/** One answer of the library: its programs in both languages and what to know about them. */
export interface Entry {
  id: string;
  category: Category;
  title: string;
  /** One sentence. */
  summary: string;
  /** The names it explains, the most telling first: `asyncio.gather`, `Promise.all`. */
  api: Record<Language, string[]>;
  /** The one line that answers, taken from the program as it stands there. */
  line: Partial<Record<Language, string>>;
  /** Of a gotcha, the line of the bad program that it warns of. */
  badLine: Partial<Record<Language, string>>;
  keywords: string[];
  questions: string[];
  /** Error texts by which people search, `*` standing for what varies. */
  errors: string[];
  equivalence: Equivalence | undefined;
  /** The lowest versions on which the programs run. */
  since: { python: string; node: string };
  dependencies: { pypi: string[]; npm: Record<string, string> };
  /** The server that its programs talk to, where they do not start one themselves. */
  service: string | undefined;
  /** Why the two languages do not print the same, by variant; no reason, no difference. */
  outputsDiffer: Partial<Record<Variant, string>>;
  /** Addresses of the official documentation. */
  docs: Record<Language, string[]>;
  seeAlso: string[];
  sections: Section[];
  programs: Program[];
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** File systems hold names of 255 bytes, and files are named after the id with an extension. */
const MAX_ID = 200;

/** Whether a text can be an entry's id; what is not one is never made part of a path. */
export function isId(text: string): boolean {
  return text.length <= MAX_ID && ID.test(text);
}
