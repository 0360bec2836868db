/** What the shipped library demands of its entries, beyond what makes a folder an entry. */
import type { Problem } from '../errors.ts';
import {
  LANGUAGES,
  LANGUAGE_NAMES,
  type Category,
  type Entry,
  type Variant,
} from '../library/entry.ts';

/** Widest line of a program: two stand beside each other on a wide terminal. */
const MAX_COLUMNS = 76;
/** Most lines of a program, blank ones and comments not counted. */
const MAX_LINES = 40;
const MAX_PROSE_LINES = 40;
const MAX_TITLE = 60;
const MAX_SUMMARY = 140;

const VARIANTS_OF: Record<Category, readonly Variant[]> = {
  'quick-reference': ['example'],
  gotchas: ['bad', 'good'],
  patterns: ['example'],
  libraries: ['example'],
};

/** The categories whose entries are about an API. */
const NAMED: readonly Category[] = ['quick-reference', 'libraries'];

const TRAP = ['What goes wrong', 'The cure', 'What differs'];
const USE = ['When to use it', 'What differs'];

type Report = (file: string, code: string, detail: string) => void;

/**
 * Holds the shipped library to its policy.
 *
 * @returns every breach found; an empty list means that the library may ship
 */
export function checkLibrary(entries: readonly Entry[]): Problem[] {
  const problems: Problem[] = [];
  for (const entry of entries) {
    const report: Report = (file, code, detail) =>
      problems.push({ file: `${entry.category}/${entry.id}/${file}`, code, detail });
    checkManifest(entry, report);
    checkPrograms(entry, report);
    checkOutputs(entry, report);
    checkProse(entry, report);
    checkReferences(entry, entries, report);
  }
  return problems;
}

function checkManifest(entry: Entry, report: Report): void {
  const say = (code: string, detail: string) => report('entry.json', code, detail);
  if (entry.title === entry.id) say('missing-title', 'title says what it does, as a person would');
  if (entry.title.length > MAX_TITLE) say('long-title', `title is over ${MAX_TITLE} characters`);
  if (/[.!?]$/.test(entry.title)) say('title-ends', 'title is no sentence: drop its full stop');
  if (!/[.]$/.test(entry.summary) || /[.!?] /.test(entry.summary.replace(/\b(e\.g|i\.e)\. /g, '')))
    say('bad-summary', 'summary is one sentence that ends in a full stop');
  if (entry.summary.length > MAX_SUMMARY)
    say('long-summary', `summary is over ${MAX_SUMMARY} characters`);
  if (!entry.equivalence) say('missing-equivalence', 'say same, close, emulated or none');
  if (entry.keywords.length < 4) say('few-keywords', 'give four or more words people type');
  if (entry.questions.length < 4) say('few-questions', 'give four or more questions people ask');
  for (const language of LANGUAGES) {
    const name = LANGUAGE_NAMES[language];
    const optional = language === 'typescript' && entry.equivalence === 'none';
    if (!optional && NAMED.includes(entry.category) && entry.api[language].length === 0)
      say('missing-api', `no ${name} API named`);
    if (!optional && entry.docs[language].length === 0)
      say('missing-docs', `no ${name} docs named`);
    if (!entry.line[language]) say('missing-line', `no line of ${name}`);
    if (entry.category === 'gotchas' && !entry.badLine[language])
      say('missing-line', `no bad line of ${name}`);
  }
}

function checkPrograms(entry: Entry, report: Report): void {
  const expected = VARIANTS_OF[entry.category];
  for (const language of LANGUAGES) {
    const own = entry.programs.filter((program) => program.language === language);
    const variants = own.map((program) => program.variant);
    for (const variant of expected)
      if (!variants.includes(variant))
        report('', 'missing-program', `no ${variant} program in ${LANGUAGE_NAMES[language]}`);
    for (const { variant, file } of own)
      if (!expected.includes(variant))
        report(file, 'wrong-variant', `${entry.category} have ${expected.join(' and ')} programs`);

    const line = entry.line[language];
    if (line && !own.some(({ code }) => linesOf(code).includes(line)))
      report('entry.json', 'unproven-line', `"${line}" is no line of a ${language} program`);
    const badLine = entry.badLine[language];
    const bad = own.find(({ variant }) => variant === 'bad');
    if (badLine && !linesOf(bad?.code ?? '').includes(badLine))
      report('entry.json', 'unproven-line', `"${badLine}" is no line of a bad ${language} program`);
    const [first] = entry.api[language];
    const tail = first?.split(/[^\w$-]+/).findLast((word) => word !== '');
    if (tail && !own.some((program) => program.code.includes(tail)))
      report('entry.json', 'unproven-api', `no ${language} program uses ${first}`);
  }
  for (const { file, code } of entry.programs) checkText(file, code, report);
}

/** What the lines of a program say, without their indentation and the comment behind them. */
function linesOf(code: string): string[] {
  return code.split('\n').map((line) => line.replace(/\s+(#|\/\/) .*$/, '').trim());
}

function checkText(file: string, code: string, report: Report): void {
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(code))
    report(file, 'control-character', 'has tabs, carriage returns or other control characters');
  if (!code.endsWith('\n') || code.endsWith('\n\n'))
    report(file, 'final-newline', 'ends in exactly one newline');
  const lines = code.split('\n');
  lines.forEach((line, index) => {
    if (line.length > MAX_COLUMNS)
      report(file, 'wide-line', `line ${index + 1} has ${line.length} of ${MAX_COLUMNS} columns`);
  });
  const count = countCode(lines);
  if (count > MAX_LINES)
    report(file, 'long-program', `${count} lines of code, ${MAX_LINES} at most`);
}

function countCode(lines: readonly string[]): number {
  return lines.filter((line) => !/^\s*(#.*|\/\/.*|\/?\*.*|""".*""")?$/.test(line)).length;
}

function checkOutputs(entry: Entry, report: Report): void {
  for (const { file, output } of entry.programs)
    if (output === undefined) report(`${file}.out`, 'missing-output', 'what does it print?');
  for (const variant of VARIANTS_OF[entry.category]) {
    const [one, other] = entry.programs
      .filter((program) => program.variant === variant)
      .map((program) => program.output);
    const reason = entry.outputsDiffer[variant];
    if (one !== other && !reason)
      report('entry.json', 'unexplained-difference', `outputsDiffer.${variant} gives no reason`);
    if (one === other && reason)
      report('entry.json', 'stale-reason', `outputsDiffer.${variant}: the outputs are the same`);
  }
}

function checkProse(entry: Entry, report: Report): void {
  const say = (code: string, detail: string) => report('README.md', code, detail);
  const wanted = entry.category === 'gotchas' ? TRAP : USE;
  const headings = entry.sections.map((section) => section.heading);
  if (headings.join() !== wanted.join())
    say('wrong-headings', `has ${headings.join(', ') || 'none'}; wants ${wanted.join(', ')}`);
  const text = entry.sections.map((section) => section.text).join('\n');
  if (text.split('\n').length > MAX_PROSE_LINES) say('long-prose', `over ${MAX_PROSE_LINES} lines`);
  if (text.includes('```')) say('code-fence', 'code belongs into the programs, which are run');
}

function checkReferences(entry: Entry, entries: readonly Entry[], report: Report): void {
  const say = (code: string, detail: string) => report('entry.json', code, detail);
  for (const id of entry.seeAlso)
    if (id === entry.id || !entries.some((other) => other.id === id))
      say('unknown-entry', `seeAlso names ${id}`);
  for (const other of entries) {
    if (other === entry) continue;
    if (other.id === entry.id) say('double-id', `${other.category} has this id too`);
    for (const text of entry.errors)
      if (other.errors.includes(text))
        say('double-error', `"${text}" belongs to ${other.id} too; one entry owns a text`);
    for (const language of LANGUAGES)
      for (const name of entry.api[language])
        if (other.api[language].includes(name))
          say('double-api', `${name} belongs to ${other.id} too; one entry owns a name`);
  }
}
