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
] as const;

/** The words that may stand for a word. */
export function synonymsOf(word: string): string[] {
  return GROUPS.filter((group) => group.includes(word))
    .map((group) => group.split(' '))
    .filter((words) => words.includes(word))
    .flatMap((words) => words.filter((other) => other !== word));
}
