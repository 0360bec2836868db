import en from 'zod/v4/locales/en.js';
import * as z from 'zod/mini';
import type { Problem } from '../errors.ts';
import {
  CATEGORIES,
  EQUIVALENCES,
  EXTENSIONS,
  LANGUAGES,
  VARIANTS,
  isId,
  type Category,
  type Entry,
  type Program,
  type Section,
} from './entry.ts';

/** One entry's folder as it lies on disk: its place and the text of each of its files. */
export interface EntryFolder {
  category: string;
  id: string;
  files: ReadonlyMap<string, string>;
}

// The small form of zod: entries of users' own are parsed when a command is waiting.
z.config(en());

const text = z.string().check(z.trim(), z.minLength(1));
const texts = z._default(z.array(text), []);
const byLanguage = <T extends z.ZodMiniType>(value: T) => z.partialRecord(z.enum(LANGUAGES), value);
const version = z.string().check(z.regex(/^\d+(\.\d+)*t?$/, 'is not a version such as 3.11'));

/** The shape of entry.json. Everything may be left out; what the shipped library demands beyond it
 * is said in build/check. */
export const manifestSchema = z.strictObject({
  $schema: z.optional(z.string()),
  title: z.optional(text),
  summary: z._default(z.string().check(z.trim()), ''),
  api: z._default(byLanguage(texts), {}),
  line: z._default(byLanguage(text), {}),
  badLine: z._default(byLanguage(text), {}),
  keywords: texts,
  questions: texts,
  errors: texts,
  equivalence: z.optional(z.enum(EQUIVALENCES)),
  since: z._default(z.partial(z.strictObject({ python: version, node: version })), {}),
  dependencies: z._default(
    z.partial(z.strictObject({ pypi: texts, npm: z.record(z.string(), z.string()) })),
    {},
  ),
  service: z.optional(z.string()),
  programs: z._default(
    z.record(
      z.string(),
      z.strictObject({
        exitCode: z._default(z.int().check(z.minimum(0), z.maximum(255)), 0),
        stderr: texts,
        caughtBy: texts,
      }),
    ),
    {},
  ),
  outputsDiffer: z._default(z.partialRecord(z.enum(VARIANTS), text), {}),
  docs: z._default(byLanguage(z.array(z.url())), {}),
  seeAlso: texts,
});

type Manifest = z.output<typeof manifestSchema>;

const PROGRAM_FILES = LANGUAGES.flatMap((language) =>
  VARIANTS.map((variant) => ({ language, variant, file: variant + EXTENSIONS[language] })),
);

/**
 * Turns an entry's folder into an Entry. Lenient: a folder that holds one program is an entry.
 *
 * @returns the entry, unless a problem leaves nothing to show, and every problem found
 */
export function parseEntry(folder: EntryFolder): { entry?: Entry; problems: Problem[] } {
  const { category, id, files } = folder;
  const problems: Problem[] = [];
  const report = (file: string, code: string, detail: string) =>
    problems.push({ file: `${category}/${id}/${file}`, code, detail });

  if (!isId(id)) report('', 'bad-id', `"${id}" is not lower-case words joined by hyphens`);
  if (!isCategory(category)) {
    report('', 'bad-category', `"${category}" is none of ${CATEGORIES.join(', ')}`);
    return { problems };
  }
  const manifest = parseManifest(files.get('entry.json') ?? '{}', (detail) =>
    report('entry.json', 'bad-manifest', detail),
  );
  const programs = manifest ? findPrograms(files, manifest) : [];
  if (!manifest) return { problems };

  const known = new Set(['entry.json', 'README.md']);
  for (const program of programs) known.add(program.file).add(`${program.file}.out`);
  for (const name of files.keys())
    if (!known.has(name)) report(name, 'unknown-file', 'no such file belongs to an entry');
  for (const name of Object.keys(manifest.programs))
    if (!files.has(name)) report('entry.json', 'missing-file', `programs names ${name}`);
  if (programs.length === 0) {
    report('', 'no-program', 'an entry needs at least example.py or example.ts');
    return { problems };
  }

  const entry: Entry = {
    id,
    category,
    title: manifest.title ?? id,
    summary: manifest.summary,
    api: { python: manifest.api.python ?? [], typescript: manifest.api.typescript ?? [] },
    line: manifest.line,
    badLine: manifest.badLine,
    keywords: manifest.keywords,
    questions: manifest.questions,
    errors: manifest.errors,
    equivalence: manifest.equivalence,
    since: { python: manifest.since.python ?? '3.11', node: manifest.since.node ?? '20' },
    dependencies: {
      pypi: manifest.dependencies.pypi ?? [],
      npm: manifest.dependencies.npm ?? {},
    },
    service: manifest.service,
    outputsDiffer: manifest.outputsDiffer,
    docs: { python: manifest.docs.python ?? [], typescript: manifest.docs.typescript ?? [] },
    seeAlso: manifest.seeAlso,
    sections: parseSections(files.get('README.md') ?? ''),
    programs,
  };
  return { entry, problems };
}

function isCategory(text: string): text is Category {
  return (CATEGORIES as readonly string[]).includes(text);
}

function parseManifest(json: string, report: (detail: string) => void): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    report((error as Error).message);
    return undefined;
  }
  const result = manifestSchema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues)
    report(`${issue.path.join('.') || 'the file'}: ${issue.message}`);
  return undefined;
}

function findPrograms(files: ReadonlyMap<string, string>, manifest: Manifest): Program[] {
  return PROGRAM_FILES.flatMap(({ language, variant, file }) => {
    const code = files.get(file);
    if (code === undefined) return [];
    const said = manifest.programs[file];
    return {
      language,
      variant,
      file,
      code,
      output: files.get(`${file}.out`),
      exitCode: said?.exitCode ?? 0,
      stderr: said?.stderr ?? [],
      caughtBy: said?.caughtBy ?? [],
    };
  });
}

/** Splits Markdown at its `## ` headings; text before the first goes under an empty heading. */
function parseSections(markdown: string): Section[] {
  return markdown
    .replace(/\r\n?/g, '\n')
    .split(/^## /m)
    .map((part, index) => {
      if (index === 0) return { heading: '', text: part.trim() };
      const [heading = '', ...lines] = part.split('\n');
      return { heading: heading.trim(), text: lines.join('\n').trim() };
    })
    .filter((section) => section.text !== '');
}
