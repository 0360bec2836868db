/** What may be typed: every command, operand and flag. Both ways to read a command line, commander
 * and the short one, are fed from this table. */
import { COLOR_CHOICES } from './color.ts';
import { FORMAT_NAMES } from './export/names.ts';
import { LANGUAGE_CHOICES } from './language.ts';
import { CATEGORIES, VARIANTS } from './library/entry.ts';
import { PARTS } from './slice/parts.ts';
import { THEME_CHOICES } from './theme.ts';

export interface Flag {
  /** The long name without its dashes. */
  name: string;
  short?: string;
  description: string;
  /** What follows the flag; a flag without it is a switch. */
  value?: {
    name: string;
    choices?: readonly string[];
    count?: CountLimits;
  };
  default?: string | number;
}

/** A whole number above 0, or one from the least to the most. */
export type CountLimits = true | readonly [least: number, most: number];

export interface Operand {
  name: string;
  description: string;
  required?: boolean;
  /** Takes all that is left; only the last operand may. */
  many?: boolean;
  choices?: readonly string[];
}

/** A command line, and what it is good for. */
export type Example = readonly [command: string, purpose: string];

export interface CommandGrammar {
  name: string;
  description: string;
  /** Where its own help has to show more than the program's. */
  examples?: readonly Example[];
  operands: readonly Operand[];
  flags: readonly Flag[];
}

/** A command line as it was understood. */
export interface Parsed {
  command: string;
  /** What stands for each operand; the words of one that takes many are one item each. */
  operands: string[];
  flags: Record<string, string | number | boolean>;
}

const json: Flag = { name: 'json', description: 'print JSON' };

const variant: Flag = {
  name: 'variant',
  description: 'only this program',
  value: { name: 'variant', choices: VARIANTS },
};

function lang(description: string): Flag {
  const value = { name: 'language', choices: LANGUAGE_CHOICES };
  return { name: 'lang', short: 'l', description, value };
}

const category: Flag = {
  name: 'category',
  short: 'c',
  description: 'only in this one',
  value: { name: 'category', choices: CATEGORIES },
};

function limit(count: number): Flag {
  const value = { name: 'count', count: true } as const;
  return {
    name: 'limit',
    short: 'n',
    description: 'at most so many results',
    value,
    default: count,
  };
}

/** What the help and the manual begin with. */
export const EXAMPLES: readonly Example[] = [
  ['asyncref search semaphore', 'find an entry'],
  ['python app.py 2>&1 | asyncref explain', 'what the error means'],
  ['asyncref show semaphore --lang ts | nvim -', 'one program, ready to paste'],
  ['asyncref new producer-consumer', 'a demo in ./producer-consumer'],
  ['asyncref list quick-reference', 'the table of functions'],
];

/** Flags that every command takes. */
export const GLOBAL_FLAGS: readonly Flag[] = [
  {
    name: 'color',
    description: 'colour the output',
    value: { name: 'when', choices: COLOR_CHOICES },
    default: 'auto',
  },
  { name: 'no-color', description: 'the same as --color never' },
  {
    name: 'theme',
    description: 'the terminal has this background',
    value: { name: 'theme', choices: THEME_CHOICES },
    default: 'auto',
  },
  { name: 'plain', description: 'print as in a pipe, and never in colour' },
  { name: 'no-pager', description: 'print long output without a pager' },
];

export const COMMANDS: readonly CommandGrammar[] = [
  {
    name: 'list',
    description: 'list the entries, or those of one category',
    examples: [
      ['asyncref list quick-reference --lang py', 'the cheat sheet of one language'],
      ['asyncref list gotchas | fzf', 'an id a line, for other programs'],
    ],
    operands: [{ name: 'category', description: 'only this one', choices: CATEGORIES }],
    flags: [lang('the language of the quick-reference table'), json],
  },
  {
    name: 'search',
    description: 'find entries by API name, keyword, question or error text',
    examples: [
      ['asyncref search Promise.allSettled', 'what Python has for it'],
      ['asyncref search wait for all tasks', 'in your own words'],
      ['asyncref search queue -c patterns -n 3', 'the best three of a category'],
    ],
    operands: [
      {
        name: 'query',
        description: 'what to look for; after -- it may start with a dash',
        required: true,
        many: true,
      },
    ],
    flags: [limit(5), category, lang('the language of the line shown'), json],
  },
  {
    name: 'explain',
    description: 'explain an error message, a traceback or a log',
    examples: [
      ['python app.py 2>&1 | asyncref explain', 'what went wrong'],
      [`asyncref explain "coroutine 'load' was never awaited"`, 'one line of it'],
    ],
    operands: [
      {
        name: 'text',
        description: 'the message; standard input if there is none, or for -',
        many: true,
      },
    ],
    flags: [limit(3), lang('the language of the cure; that of the message unless said'), json],
  },
  {
    name: 'show',
    description: 'show an entry; in a pipe, the bytes of one program',
    examples: [
      ['asyncref show semaphore', 'all of it'],
      ['asyncref show semaphore --lang ts > gate.ts', 'one program'],
      ['asyncref show fire-and-forget --variant bad', 'how not to do it'],
      ['asyncref show semaphore --copy', 'into the clipboard'],
    ],
    operands: [{ name: 'id', description: 'the entry', required: true }],
    flags: [
      lang('the language of the program'),
      variant,
      { name: 'raw', description: 'print the program alone, as in a pipe' },
      {
        name: 'part',
        description: 'only its imports, or the body: without them and the start of the demo',
        value: { name: 'part', choices: PARTS },
      },
      { name: 'no-comments', description: 'leave the comments out' },
      {
        name: 'indent',
        description: 'put so many blanks before each line',
        value: { name: 'columns', count: [0, 200] },
      },
      {
        name: 'copy',
        description: 'copy to the clipboard what a pipe would get, and print nothing',
      },
      json,
    ],
  },
  {
    name: 'tip',
    description: 'show a gotcha, any of them',
    operands: [],
    flags: [lang('the language of its lines')],
  },
  {
    name: 'new',
    description: 'write a runnable demo of an entry',
    examples: [
      ['asyncref new producer-consumer', 'in ./producer-consumer'],
      ['asyncref new httpx --lang py /tmp/try', 'somewhere else'],
    ],
    operands: [
      { name: 'id', description: 'the entry' },
      { name: 'directory', description: 'where to; ./<id> unless named' },
    ],
    flags: [
      lang('the language of the demo; both makes a folder for each'),
      variant,
      { name: 'dry-run', description: 'list what would be done to each file, and write nothing' },
      { name: 'diff', description: 'print what would change as a diff, and write nothing' },
      { name: 'force', description: 'replace the files that differ, and no others' },
      { name: 'git', description: 'make it a git repository, unless it lies in one' },
      { name: 'install', description: 'install what it depends on' },
      { name: 'stdout', description: 'print the program instead' },
      { name: 'list', description: 'list the entries instead' },
      json,
    ],
  },
  {
    name: 'export',
    description: 'write entries as snippets of an editor; of a gotcha, the good program',
    operands: [
      {
        name: 'format',
        description: 'the kind of files; vscode is JSON that many editors read',
        required: true,
        choices: FORMAT_NAMES,
      },
      { name: 'id', description: 'only these entries', many: true },
    ],
    flags: [
      {
        name: 'output',
        short: 'o',
        description: 'write the files there; without it, one file to stdout',
        value: { name: 'directory' },
      },
      { name: 'force', description: 'replace the files that differ, and no others' },
      lang('the language of the snippets; both unless said'),
      category,
    ],
  },
  {
    name: 'add',
    description: 'make an entry of your own from a program, and open it',
    operands: [{ name: 'file', description: 'the program, .py or .ts', required: true }],
    flags: [
      {
        name: 'category',
        short: 'c',
        description: 'the category of the entry',
        value: { name: 'category', choices: CATEGORIES },
        default: 'patterns',
      },
    ],
  },
  {
    name: 'edit',
    description: 'open an entry in your editor; one that ships is copied first',
    operands: [{ name: 'id', description: 'the entry', required: true }],
    flags: [],
  },
  {
    name: 'paths',
    description: 'name the files and folders in use',
    operands: [],
    flags: [json],
  },
  {
    name: 'completion',
    description: 'print the script that completes commands in a shell',
    operands: [
      {
        name: 'shell',
        description: 'whose script; its first lines say where it goes',
        required: true,
        choices: ['bash', 'zsh', 'fish', 'powershell'],
      },
    ],
    flags: [],
  },
];

/** The field of `flags` that holds a flag's value, as commander names it: `dryRun`. */
export function fieldOf({ name }: Flag): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The flag that a switch named `no-…` switches off; undefined for any other flag. */
export function negatedBy({ name }: Flag): string | undefined {
  return name.startsWith('no-') ? name.slice('no-'.length) : undefined;
}

/** The flags' values where nothing is typed; what can only be switched off is on. */
export function defaultFlags(command: CommandGrammar): Parsed['flags'] {
  const flags: Parsed['flags'] = {};
  for (const flag of [...GLOBAL_FLAGS, ...command.flags]) {
    const negated = negatedBy(flag);
    if (negated) flags[negated] ??= true;
    else if (flag.default !== undefined) flags[fieldOf(flag)] = flag.default;
  }
  return flags;
}

/** Reads one of a flag's choices, in small letters or capitals, as in the variables that may say the
 * same; undefined where it is none. */
export function parseChoice(text: string, choices: readonly string[]): string | undefined {
  const small = text.toLowerCase();
  return choices.find((choice) => choice === small);
}

/** Reads a whole number within the limits of a flag; undefined where it is none. */
export function parseCount(text: string, limits: CountLimits): number | undefined {
  const [least, most] = limits === true ? [1, Number.MAX_SAFE_INTEGER] : limits;
  const value = Number(text);
  return /^\d+$/.test(text) && value >= least && value <= most ? value : undefined;
}
