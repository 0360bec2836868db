import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  COMMANDS,
  GLOBAL_FLAGS,
  parseCount,
  type CommandGrammar,
  type Flag,
  type Operand,
  type Parsed,
} from './grammar.ts';
import { VERSION } from './version.ts';

const AFTER_HELP = `
Examples:
  asyncref search semaphore                   find an entry
  python app.py 2>&1 | asyncref explain       what the error means
  asyncref show semaphore --lang ts | nvim -  one program, ready to paste
  asyncref new producer-consumer              a demo in ./producer-consumer
  asyncref list quick-reference               the table of functions

Exit codes:
  0    done
  1    nothing found, or refused
  2    wrong usage
  70   a fault of asyncref's own
  130  interrupted

Environment:
  ASYNCREF_LANG   the language to show, where --lang does not say
  FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE
                  the colour, where --color does not say`;

/** What commander has to say instead: help or the version, or what is wrong with the line. */
export interface Said {
  stdout: string;
  stderr: string;
  /** Whether it is what was asked for, and no complaint. */
  asked: boolean;
  /** Whether a pager may show it. */
  pager: boolean;
}

/** Reads any command line. */
export function parseCommandLine(argv: readonly string[]): Parsed | Said {
  const said = { stdout: '', stderr: '' };
  let parsed: Parsed | undefined;
  const program = createProgram(said, (result) => (parsed = result));
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
  done: (parsed: Parsed) => void,
): Command {
  // Sub-commands inherit these two only if they are set before the sub-commands are made.
  const program = new Command('asyncref')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => (said.stdout += text),
      writeErr: (text) => (said.stderr += text),
    })
    .description(
      'A reference for asynchronous programming in Python and TypeScript, all of it run.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', AFTER_HELP)
    .showHelpAfterError('(asyncref --help shows how it is used)');
  for (const flag of GLOBAL_FLAGS) program.addOption(createOption(flag));
  for (const grammar of COMMANDS) addCommand(program, grammar, done);
  return program;
}

function addCommand(
  program: Command,
  grammar: CommandGrammar,
  done: (parsed: Parsed) => void,
): void {
  const command = program.command(grammar.name).description(grammar.description);
  for (const operand of grammar.operands) command.addArgument(createArgument(operand));
  for (const flag of grammar.flags) command.addOption(createOption(flag));
  command.action(() => {
    const { color, ...flags } = command.optsWithGlobals<Parsed['flags']>();
    done({
      command: grammar.name,
      operands: command.args,
      // Commander makes `--no-color` the negation of `--color`.
      flags: { ...flags, color: color === false ? 'never' : (color ?? 'auto') },
    });
  });
}

function createArgument({ name, description, required, many, choices }: Operand): Argument {
  const inner = many ? `${name}...` : name;
  const argument = new Argument(required ? `<${inner}>` : `[${inner}]`, description);
  return choices ? argument.choices(choices) : argument;
}

function createOption({ name, short, description, value, default: fallback }: Flag): Option {
  const typed = short ? `-${short}, --${name}` : `--${name}`;
  const option = new Option(value ? `${typed} <${value.name}>` : typed, description);
  if (value?.choices) option.choices(value.choices);
  if (value?.count) option.argParser(readCount);
  return fallback === undefined ? option : option.default(fallback);
}

function readCount(text: string): number {
  const count = parseCount(text);
  if (count !== undefined) return count;
  throw new InvalidArgumentError('It must be a whole number above 0.');
}
