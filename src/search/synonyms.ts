import { stemOf } from './words.ts';

/** Words that people use for one another in this field; they count, but less than the word itself. */
const GROUPS = [
  'abort cancel stop kill terminate interrupt',
  'concurrently parallel simultaneously',
  'concurrency parallelism',
  'limit max maximum cap restrict bound most',
  'delay sleep pause',
  'error exception failure fail throw raise rejection reject',
  'catch handle except',
  'freeze hang stuck block unresponsive',
  'finish complete end done',
  'promise future',
  'coroutine async',
  'mutex lock exclusive',
  'retry again reattempt repeat',
  'slow delayed late',
  'fast quick speed',
  'list array',
  'dispose cleanup close release',
  'start launch spawn begin',
  'callback handler listener',
  'publish emit dispatch',
  'event signal notify',
  'periodically interval every repeatedly',
  'thread worker',
  'http request fetch',
  'database postgres sql',
  'cache memoize memoise',
  'wait await',
  'share reuse pool',
  'result value return',
  'order sequence',
  'several multiple many',
  'first fastest',
  'ctrl sigint keyboardinterrupt',
  'async asynchronous',
  'sync synchronous',
  'exit quit shutdown',
  'crash die fail',
  'reconnect retry',
  'disappear lost missing vanish',
  'annotate type hint',
  'constructor init initialise initialize',
  'argument parameter',
  'chunk piece batch',
  'profile debug monitor',
  'execute run',
  'convert turn transform',
  'output stdout',
  'file disk',
  'traceback stacktrace',
] as const;

/** As much of a word as all its forms share; looking for it is cheap, and stemming every word is not. */
const SHARED_LETTERS = 3;

/** The words that may stand for a word, in whatever form it is typed. */
export function synonymsOf(word: string): string[] {
  const stem = stemOf(word);
  return GROUPS.filter((group) => group.includes(word.slice(0, SHARED_LETTERS)))
    .map((group) => group.split(' '))
    .flatMap((words) => {
      const own = words.find((one) => stemOf(one) === stem);
      return own === undefined ? [] : words.filter((other) => other !== own);
    });
}
