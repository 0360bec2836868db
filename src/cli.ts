import { Argument, Command, CommanderError, Help, InvalidArgumentError, Option } from 'commander';
import {
  COMMANDS,
  EXAMPLES,
  GLOBAL_FLAGS,
  parseChoice,
  parseCount,
  type CommandGrammar,
  type CountLimits,
  type Example,
  type Flag,
  type Operand,
  type Parsed,
} from './grammar.ts';
import { DESCRIPTION, NOTES, type Note } from './notes.ts';
import { VERSION } from './version.ts';

/** What commander has to say instead: help or the version, or what is wrong with the line. */
export interface Said {
  stdout: string;
  stderr: string;
  /** Whether it is what was asked for, and no complaint. */
  asked: boolean;
  /** Whether a pager may show it. */
  pager: boolean;
}

/**
 * Reads any command line.
 *
 * @param columns the width for help
 */
export function parseCommandLine(argv: readonly string[], columns = 80): Parsed | Said {
  const said = { stdout: '', stderr: '' };
  let parsed: Parsed | undefined;
  const program = createProgram(said, columns, (result) => (parsed = result));
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return {
      ...said,
      asked: error.exitCode === 0,
      pager: program.getOptionValue('pager') === true,
    };
  }
  return parsed ?? { ...said, asked: false, pager: false };
}

function createProgram(
  said: { stdout: string; stderr: string },
  columns: number,
  done: (parsed: Parsed) => void,
): Command {
  const helper = Object.assign(new Help(), HELP, { helpWidth: columns });
  // Sub-commands inherit how to exit, to write and to help only if it is set before they are made.
  const program = new Command('asyncref')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => (said.stdout += text),
      writeErr: (text) => (said.stderr += text),
      outputError: (text, write) =>
        write(
          text
            .replace(NO_CHOICE, "error: '$1' is no $2.")
            .replace(NO_COMMAND, '$&(asyncref search <words> finds an entry)\n'),
        ),
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
    })
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureHelp(HELP)
    .addHelpText('before', formatBeginning(DESCRIPTION, EXAMPLES, helper))
    .addHelpText('after', () => NOTES.map((note) => `\n${formatTable(note, helper)}`).join(''))
    .showHelpAfterError('(asyncref --help shows how it is used)');
  for (const flag of GLOBAL_FLAGS) program.addOption(createOption(flag));
  for (const grammar of COMMANDS) addCommand(program, grammar, helper, done);
  addHelp(program);
  return program;
}

/** Commander's own would answer a command that there is not with all the help, and no word why. */
function addHelp(program: Command): void {
  const choices = COMMANDS.map(({ name }) => name);
  const command = program.command('help').description('print the help of a command');
  command.addArgument(createArgument({ name: 'command', description: 'whose help', choices }));
  command.action((name?: string) => {
    (program.commands.find((one) => one.name() === name) ?? program).help();
  });
}

/** What commander says of a word that is none of an operand's choices. */
const NO_CHOICE = /^error: command-argument value '(.*)' is invalid for argument '(\w+)'\./s;

/** Other cheatsheets take what is looked for as their first word. */
const NO_COMMAND = /^error: unknown command '.*\n$/s;

function addCommand(
  program: Command,
  grammar: CommandGrammar,
  helper: Help,
  done: (parsed: Parsed) => void,
): void {
  const { name, description, examples = [] } = grammar;
  const command = program
    .command(name)
    .summary(description)
    .showHelpAfterError(`(asyncref ${name} --help shows how it is used)`);
  const sentence = `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
  command.addHelpText('before', () => formatBeginning(sentence, examples, helper));
  for (const operand of grammar.operands) command.addArgument(createArgument(operand));
  for (const flag of grammar.flags) command.addOption(createOption(flag));
  command.action(() => {
    const { color, ...flags } = command.optsWithGlobals<Parsed['flags']>();
    done({
      command: name,
      operands: command.args,
      // Commander makes `--no-color` the negation of `--color`.
      flags: { ...flags, color: color === false ? 'never' : (color ?? 'auto') },
    });
  });
}

/** How help is set: what a term means stands beside it, or below it where there is no room. */
const HELP = {
  showGlobalOptions: true,
  minWidthToWrap: 12,
  formatItem(term: string, termWidth: number, description: string, helper: Help): string {
    const columns = helper.helpWidth ?? 80;
    const room = columns - termWidth - 4;
    const narrow = room < 24;
    const indent = ' '.repeat(narrow ? 6 : termWidth + 4);
    const lines = helper.boxWrap(description, narrow ? columns - 6 : room).split('\n');
    const [first = '', ...rest] = lines.map((line) => indent + line);
    const head = narrow
      ? [`  ${term}`, first]
      : [`  ${term.padEnd(termWidth)}  ${first.trimStart()}`];
    return [...head, ...rest].join('\n').trimEnd();
  },
};

/** What it is for, and examples: people read them first, and often nothing else. */
function formatBeginning(text: string, examples: readonly Example[], helper: Help): string {
  const about = `${helper.boxWrap(text, helper.helpWidth ?? 80)}\n`;
  if (examples.length === 0) return about;
  return `${about}\n${formatTable({ heading: 'Examples', rows: examples }, helper)}`;
}

function formatTable({ heading, rows }: Note, helper: Help): string {
  const width = Math.max(...rows.map(([term]) => term.length));
  const lines = rows.map(([term, meaning]) => helper.formatItem(term, width, meaning, helper));
  return [`${heading}:`, ...lines, ''].join('\n');
}

function createArgument({ name, description, required, many, choices }: Operand): Argument {
  const inner = many ? `${name}...` : name;
  const argument = new Argument(required ? `<${inner}>` : `[${inner}]`, description);
  return choices ? argument.choices(choices) : argument;
}

function createOption({ name, short, description, value, default: fallback }: Flag): Option {
  const typed = short ? `-${short}, --${name}` : `--${name}`;
  const option = new Option(value ? `${typed} <${value.name}>` : typed, description);
  if (value?.choices) option.choices(value.choices).argParser(createChoiceReader(value.choices));
  if (value?.count) option.argParser(createCountReader(value.count));
  return fallback === undefined ? option : option.default(fallback);
}

function createChoiceReader(choices: readonly string[]): (text: string) => string {
  return (text) => {
    const choice = parseChoice(text, choices);
    if (choice !== undefined) return choice;
    throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
  };
}

function createCountReader(limits: CountLimits): (text: string) => number {
  return (text) => {
    const count = parseCount(text, limits);
    if (count !== undefined) return count;
    const range = limits === true ? 'above 0' : `from ${limits.join(' to ')}`;
    throw new InvalidArgumentError(`It must be a whole number ${range}.`);
  };
}
