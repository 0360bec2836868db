import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { COLOR_CHOICES, type ColorChoice } from './color.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { ListOptions } from './commands/list.ts';
import type { NewOptions } from './commands/new.ts';
import type { SearchOptions } from './commands/search.ts';
import type { ShowOptions } from './commands/show.ts';
import { LANGUAGE_CHOICES } from './language.ts';
import { THEME_CHOICES, type ThemeChoice } from './theme.ts';
import { CATEGORIES, VARIANTS, type Category } from './library/entry.ts';

/** What each command does, with its options as they were typed and checked. */
export interface Actions {
  list: (options: ListOptions) => Promise<void>;
  search: (options: SearchOptions) => Promise<void>;
  explain: (options: ExplainOptions) => Promise<void>;
  show: (options: ShowOptions) => Promise<void>;
  create: (options: NewOptions) => Promise<void>;
}

const EXAMPLES = `
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

/** Where commander's own words go: help and version, and complaints about the command line. */
export interface Sink {
  out: (text: string) => void;
  err: (text: string) => void;
}

/**
 * Declares every command, flag and help text, and hands what was typed to the actions.
 *
 * @returns a program whose parsing throws a CommanderError where commander would end the process
 */
export function createProgram(actions: Actions, sink: Sink): Command {
  // Sub-commands inherit these two only if they are set before the sub-commands are made.
  const program = new Command('asyncref')
    .exitOverride()
    .configureOutput({ writeOut: sink.out, writeErr: sink.err })
    .description(
      'A reference for asynchronous programming in Python and TypeScript, all of it run.',
    )
    .version(manifest.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addOption(
      new Option('--color <when>', 'colour the output').choices(COLOR_CHOICES).default('auto'),
    )
    .addOption(new Option('--no-color', 'the same as --color never'))
    .addOption(
      new Option('--theme <theme>', 'the terminal has this background')
        .choices(THEME_CHOICES)
        .default('auto'),
    )
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => title })
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(asyncref --help shows how it is used)');

  program
    .command('list')
    .description('list the entries, or those of one category')
    .addArgument(new Argument('[category]', 'only this one').choices(CATEGORIES))
    .addOption(language('the language of the quick-reference table'))
    .option('--json', 'print JSON')
    .action((category: Category | undefined, _, command: Command) =>
      actions.list({ category, ...options<Omit<ListOptions, 'category'>>(command) }),
    );

  program
    .command('search')
    .description('find entries by API name, keyword, question or error text')
    .argument('<query...>', 'what to look for; after -- it may start with a dash')
    .addOption(limit(5))
    .addOption(new Option('-c, --category <category>', 'only in this one').choices(CATEGORIES))
    .addOption(language('the language of the line shown'))
    .option('--json', 'print JSON')
    .action((words: string[], _, command: Command) =>
      actions.search({ query: words.join(' '), ...options<Omit<SearchOptions, 'query'>>(command) }),
    );

  program
    .command('explain')
    .description('explain an error message, a traceback or a log')
    .argument('[text...]', 'the message; standard input if there is none, or for -')
    .addOption(limit(3))
    .addOption(language('the language of the cure; that of the message unless said'))
    .option('--json', 'print JSON')
    .action((words: string[], _, command: Command) =>
      actions.explain({ words, ...options<Omit<ExplainOptions, 'words'>>(command) }),
    );

  program
    .command('show')
    .description('show an entry; in a pipe, the bytes of one program')
    .argument('<id>', 'the entry')
    .addOption(language('the language of the program'))
    .addOption(new Option('--variant <variant>', 'only this program').choices(VARIANTS))
    .option('--raw', 'print the program alone, as in a pipe')
    .option('--json', 'print JSON')
    .action((id: string, _, command: Command) =>
      actions.show({ id, ...options<Omit<ShowOptions, 'id'>>(command) }),
    );

  program
    .command('new')
    .description('write a runnable demo of an entry')
    .argument('<id>', 'the entry')
    .argument('[directory]', 'where to; ./<id> unless named')
    .addOption(language('the language of the demo; both makes a folder for each'))
    .action((id: string, directory: string | undefined, _, command: Command) =>
      actions.create({ id, directory, ...options<Omit<NewOptions, 'id'>>(command) }),
    );

  return program;
}

function language(description: string): Option {
  return new Option('-l, --lang <language>', description).choices(LANGUAGE_CHOICES);
}

function limit(count: number): Option {
  return new Option('-n, --limit <count>', 'at most so many results')
    .argParser(parseCount)
    .default(count);
}

function parseCount(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('It must be a whole number above 0.');
}

/** The options of a command and those of the program, with `--no-color` as a choice like others. */
function options<T>(command: Command): T {
  const { color, ...rest } = command.optsWithGlobals<{
    color: ColorChoice | false;
    theme: ThemeChoice;
  }>();
  return { ...rest, color: color === false ? 'never' : color } as T;
}
