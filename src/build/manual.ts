import {
  COMMANDS,
  EXAMPLES,
  GLOBAL_FLAGS,
  type CommandGrammar,
  type Example,
  type Flag,
  type Operand,
} from '../grammar.ts';
import { DESCRIPTION, NOTES } from '../notes.ts';

/**
 * Writes the manual from the table that the help is written from.
 *
 * @param date the day of the release
 * @returns the page in mdoc(7), which man reads on Linux, macOS and the BSDs
 */
export function renderManual(version: string, date: Date): string {
  const month = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  return [
    `.Dd ${month} ${date.getUTCDate()}, ${date.getUTCFullYear()}`,
    '.Dt ASYNCREF 1',
    '.Os',
    '.Sh NAME',
    '.Nm asyncref',
    '.Nd reference for asynchronous programming in Python and TypeScript',
    '.Sh SYNOPSIS',
    ...COMMANDS.flatMap(synopsis),
    '.Sh DESCRIPTION',
    prose(DESCRIPTION),
    'On a terminal it prints for eyes, in a pipe for other programs:',
    'an id a line, or the bytes of one program.',
    `This is version ${version}.`,
    ...COMMANDS.flatMap(({ name, description, operands, flags, examples = [] }) => [
      `.Ss asyncref ${name}`,
      prose(sentence(description)),
      ...items([
        ...operands.map((operand): Item => [operandMacro(operand), describe(operand)]),
        ...flags.map((flag): Item => [flagMacro(flag), describe({ ...flag, ...flag.value })]),
      ]),
      ...(examples.length > 0 ? ['.Pp'] : []),
      ...exampleLines(examples),
    ]),
    '.Sh OPTIONS',
    'Every command takes these:',
    ...items([
      ...GLOBAL_FLAGS.map((flag): Item => [flagMacro(flag), describe({ ...flag, ...flag.value })]),
      ['Fl h , Fl -help', 'print help'],
      ['Fl V , Fl -version', 'print the version'],
    ]),
    ...NOTES.flatMap(({ heading, rows }) => [
      `.Sh ${SECTIONS[heading] ?? heading.toUpperCase()}`,
      ...items(
        rows.map(([term, meaning]): Item => [
          /^[A-Z_]+$/.test(term) ? `Ev ${term}` : `Li ${term}`,
          meaning,
        ]),
      ),
    ]),
    '.Sh EXAMPLES',
    ...exampleLines(EXAMPLES),
    '',
  ].join('\n');
}

/** What manuals call the sections. */
const SECTIONS: Readonly<Record<string, string>> = { 'Exit codes': 'EXIT STATUS' };

/** A macro line without its dot, and what it stands for. */
type Item = readonly [head: string, meaning: string];

function items(all: readonly Item[]): string[] {
  if (all.length === 0) return [];
  const lines = all.flatMap(([head, meaning]) => [`.It ${head}`, prose(sentence(meaning))]);
  return ['.Bl -tag -width Ds', ...lines, '.El'];
}

function synopsis({ name, operands, flags }: CommandGrammar): string[] {
  return [
    '.Nm',
    `.Cm ${name}`,
    ...flags.map((flag) => `.Op ${flagMacro(flag)}`),
    ...operands.map((operand) =>
      operand.required ? `.${operandMacro(operand)}` : `.Op ${operandMacro(operand)}`,
    ),
  ];
}

function operandMacro({ name, many }: Operand): string {
  return `Ar ${name}${many ? ' ...' : ''}`;
}

function flagMacro({ name, short, value }: Flag): string {
  const long = `Fl -${name}`;
  return [...(short ? [`Fl ${short} ,`] : []), long, ...(value ? [`Ar ${value.name}`] : [])].join(
    ' ',
  );
}

/** What stands in the table of something that may be typed. */
function describe({
  description,
  choices,
  default: fallback,
}: {
  description: string;
  choices?: readonly string[];
  default?: string | number;
}): string {
  const notes = [
    ...(choices ? [`one of ${choices.join(', ')}`] : []),
    ...(fallback === undefined ? [] : [`${fallback} unless said`]),
  ];
  return notes.length > 0 ? `${description} (${notes.join('; ')})` : description;
}

function exampleLines(examples: readonly Example[]): string[] {
  return examples.flatMap(([command, purpose], index) => [
    ...(index > 0 ? ['.Pp'] : []),
    prose(`${sentence(purpose).replace(/\.$/, '')}:`),
    '.Dl ' + macroText(command),
  ]);
}

function sentence(text: string): string {
  const end = /[.!?]$/.test(text) ? '' : '.';
  return text.charAt(0).toUpperCase() + text.slice(1) + end;
}

/** Text as roff takes it for text: its own characters escaped, in lines that it likes. */
function prose(text: string): string {
  return escapeRoff(text)
    .replaceAll(/(?=.{77}).{1,76} /g, (line) => `${line.trimEnd()}\n`)
    .replaceAll(/^(?=[.'])/gm, '\\&');
}

/** Text as the argument of a macro, in which no word is taken for another one. */
function macroText(text: string): string {
  return escapeRoff(text)
    .split(' ')
    .map((word) => (/^[A-Za-z]{2}$|^[[\](){}.,:;|!?]+$/.test(word) ? `\\&${word}` : word))
    .join(' ')
    .replaceAll('"', '\\(dq');
}

function escapeRoff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replaceAll('`', '\\(ga');
}
