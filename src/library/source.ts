import type { Entry } from './entry.ts';

/**
 * The files of an entry's folder, from which it would be parsed again: the inverse of `parseEntry`.
 * What it leaves out is left out.
 */
export function toFiles(entry: Entry): Map<string, string> {
  const { programs, sections } = entry;
  const files = new Map([['entry.json', `${JSON.stringify(toManifest(entry), null, 2)}\n`]]);
  if (sections.length > 0)
    files.set(
      'README.md',
      sections
        .map(({ heading, text }) => (heading ? `## ${heading}\n\n${text}\n` : `${text}\n`))
        .join('\n'),
    );
  for (const { file, code, output } of programs) {
    files.set(file, code);
    if (output !== undefined) files.set(`${file}.out`, output);
  }
  return files;
}

function toManifest(entry: Entry): Record<string, unknown> {
  const { title, summary, api, line, badLine, keywords, questions, errors } = entry;
  const { equivalence, dependencies, service, outputsDiffer, docs, seeAlso } = entry;
  const since = {
    ...(entry.since.python !== '3.11' && { python: entry.since.python }),
    ...(entry.since.node !== '20' && { node: entry.since.node }),
  };
  const programs = entry.programs.flatMap(({ file, exitCode, stderr, caughtBy }) => {
    const said = withoutEmpty({
      exitCode: exitCode === 0 ? undefined : exitCode,
      stderr,
      caughtBy,
    });
    return Object.keys(said).length > 0 ? [[file, said] as const] : [];
  });
  return withoutEmpty({
    title,
    summary,
    api: withoutEmpty(api),
    line,
    badLine,
    keywords,
    questions,
    errors,
    equivalence,
    since,
    dependencies: withoutEmpty(dependencies),
    service,
    programs: Object.fromEntries(programs),
    outputsDiffer,
    docs: withoutEmpty(docs),
    seeAlso,
  });
}

function withoutEmpty(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}
