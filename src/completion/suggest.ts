import {
  COMMANDS,
  GLOBAL_FLAGS,
  type CommandGrammar,
  type Flag,
  type Operand,
} from '../grammar.ts';

export interface Suggestion {
  value: string;
  /** What it is, in a few words; may be empty. */
  about: string;
}

/** What can stand for the word at the cursor; `files` and `directories` are left to the shell. */
export type Suggestions = Suggestion[] | 'files' | 'directories';

const HELP: Flag = { name: 'help', short: 'h', description: 'print help' };
const VERSION: Flag = { name: 'version', short: 'V', description: 'print the version' };
const HELP_COMMAND: CommandGrammar = {
  name: 'help',
  description: 'print the help of a command',
  operands: [{ name: 'command', description: '', choices: COMMANDS.map(({ name }) => name) }],
  flags: [],
};

/**
 * Completes a command line by the table of commands. What takes an entry's id is named `id` or
 * `ids` there, what takes a path `file` or `directory`.
 *
 * @param before the words between the program's name and the word at the cursor
 * @param current that word as far as it is typed
 * @param entries the library's entries, asked for where one is wanted
 */
export async function suggest(
  before: readonly string[],
  current: string,
  entries: () => Promise<readonly { id: string; title: string }[]>,
): Promise<Suggestions> {
  const line = readLine(before);
  if (line.pending) return complete(line.pending, current, entries);
  if (!line.onlyOperands && current.startsWith('-')) {
    const flags = flagsOf(line.command);
    const [typed = '', ...value] = current.split('=');
    const flag = flags.find((one) => isNamed(one, typed));
    if (value.length === 0 || !flag?.value)
      return flags
        .map(({ name, description }) => ({ value: `--${name}`, about: description }))
        .filter(startsWith(current))
        .filter((one) => !line.used.has(one.value));
    const values = await complete(flag.value, value.join('='), entries);
    if (typeof values === 'string') return values;
    return values.map((one) => ({ ...one, value: `${typed}=${one.value}` }));
  }
  if (!line.command)
    return line.operands > 0
      ? []
      : [...COMMANDS, HELP_COMMAND]
          .map(({ name, description }) => ({ value: name, about: description }))
          .filter(startsWith(current));
  const { operands } = line.command;
  const operand = operands[line.operands] ?? operands.findLast(({ many }) => many);
  return operand ? complete(operand, current, entries) : [];
}

interface Line {
  command: CommandGrammar | undefined;
  /** How many operands there are already; a word that is no command counts too. */
  operands: number;
  /** The flags that are there already, with their dashes. */
  used: Set<string>;
  /** What the last flag still waits for. */
  pending: Flag['value'];
  /** Whether `--` came. */
  onlyOperands: boolean;
}

function readLine(words: readonly string[]): Line {
  const line: Line = {
    command: undefined,
    operands: 0,
    used: new Set(),
    pending: undefined,
    onlyOperands: false,
  };
  for (const word of words) {
    if (line.pending) {
      line.pending = undefined;
    } else if (!line.onlyOperands && word === '--') {
      line.onlyOperands = true;
    } else if (!line.onlyOperands && word.startsWith('-') && word !== '-') {
      const [typed = '', ...value] = word.split('=');
      const flag = flagsOf(line.command).find((one) => isNamed(one, typed));
      if (flag) line.used.add(`--${flag.name}`);
      if (value.length === 0) line.pending = flag?.value;
    } else if (line.command || line.operands > 0) {
      line.operands += 1;
    } else {
      line.command = [...COMMANDS, HELP_COMMAND].find(({ name }) => name === word);
      if (!line.command) line.operands += 1;
    }
  }
  return line;
}

function flagsOf(command: CommandGrammar | undefined): Flag[] {
  return [...(command?.flags ?? []), ...GLOBAL_FLAGS, HELP, ...(command ? [] : [VERSION])];
}

function isNamed({ name, short }: Flag, typed: string): boolean {
  return typed === `--${name}` || (short !== undefined && typed === `-${short}`);
}

async function complete(
  { name, choices }: Pick<Operand, 'name' | 'choices'>,
  current: string,
  entries: Parameters<typeof suggest>[2],
): Promise<Suggestions> {
  if (name === 'file') return 'files';
  if (name === 'directory') return 'directories';
  const known =
    name === 'id' || name === 'ids'
      ? (await entries()).map(({ id, title }) => ({ value: id, about: title }))
      : (choices ?? []).map((choice) => ({ value: choice, about: '' }));
  return known.filter(startsWith(current));
}

function startsWith(current: string): (suggestion: Suggestion) => boolean {
  return ({ value }) => value.startsWith(current);
}
