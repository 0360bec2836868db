import { splitLine, writeForBash } from '../completion/quoting.ts';
import { suggest } from '../completion/suggest.ts';
import type { Host } from '../host.ts';
import { makeVisible } from '../render/visible.ts';
import { openHostCatalog } from './catalog.ts';
import { done, type Outcome } from './outcome.ts';

/** What a shell's script passes on, as a line that is being typed. */
interface Typed {
  before: string[];
  current: string;
  /** Writes a suggestion the way the shell wants it. */
  write: (value: string) => string;
}

const READERS = {
  bash([line = '', breaks = '']: string[]): Typed {
    const { words, quote } = splitLine(line);
    const current = words.at(-1) ?? '';
    const write = (value: string) => writeForBash(value, current, quote, breaks);
    return { before: words.slice(1, -1), current, write };
  },
  zsh: readWords,
  fish: readWords,
  powershell([count = '0', ...words]: string[]): Typed {
    const before = words.slice(0, Number(count));
    return readWords([...before, words[before.length] ?? '']);
  },
};

/** The word at the cursor comes as it is typed, perhaps with a quote that is still open. */
function readWords(words: string[]): Typed {
  const [current = ''] = splitLine(words.at(-1) ?? '').words;
  return { before: words.slice(0, -1), current, write: (value) => value };
}

function isKnown(shell: string): shell is keyof typeof READERS {
  return Object.hasOwn(READERS, shell);
}

/**
 * Answers the completion scripts: `asyncref __complete <shell> …`, one suggestion a line, a tab
 * and what it is; or one line without a tab, `files` or `directories`, for what the shell completes
 * by itself. It never fails: there is nobody at a TAB to read why.
 */
export async function complete([shell = '', ...words]: string[], host: Host): Promise<Outcome> {
  if (!isKnown(shell)) return done('');
  const { before, current, write } = READERS[shell](words);
  try {
    const suggestions = await suggest(before, current, async () =>
      (await openHostCatalog(host)).list(),
    );
    if (typeof suggestions === 'string') return done(`${suggestions}\n`);
    const lines = suggestions
      .filter(({ value }) => makeVisible(value) === value && !/[\t\n]/.test(value))
      .map(
        ({ value, about }) => `${write(value)}\t${makeVisible(about).replaceAll(/\s+/g, ' ')}\n`,
      );
    return done(lines.join(''));
  } catch {
    return done('');
  }
}
