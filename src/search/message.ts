/** Reads error messages out of tracebacks and logs. */
import type { Language } from '../library/entry.ts';
import { holdsLetters } from './words.ts';

/** A line that may say what went wrong. */
export interface Line {
  text: string;
  /** How likely it is the cause rather than a remark beside it, from 0 to 1. */
  weight: number;
}

/** Enough for any traceback; of a longer log the last lines that speak of the field are kept, and
 * of the others only a few. */
const MAX_TELLING = 400;
const MAX_OTHER = 50;
const MAX_LENGTH = 1000;

// What stands before a message on its line: log prefixes, the frames of an exception group.
const BOX = /^[\s|+]*(?:-{2,}[\s+-]*\d*[\s+-]*)?/;
const LOG_PREFIX =
  /^(?:\[?\d{4}-\d\d-\d\d[T ][\d:.,+Z-]+\]?\s*)?(?:\[(?!\w*Error\b|Errno\b)[^\]]{1,40}\]\s*)?(?:(?:DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL|FATAL)\b[\s:|-]*)?(?:[\w.]+:(?=[A-Z]))?/;

// Lines that only say where: frames, source positions, carets, the words between two tracebacks.
const FRAME =
  /^(?:Traceback \(most recent call last\)|Exception Group Traceback|File ".*", line \d+|at .*[(:]\S*:\d+|at (?:async )?[\w.<>$ ]+ ?\(.*\)|at (?:async )?(?:file|node):|\^|~|\.\.\.|Node\.js v\d|During handling of the above|The above exception was|node:internal|triggerUncaughtException\($|throw |raise\b|Exception ignored in|\}|\{|source_traceback|Object created at|Enable tracemalloc|Use `node --trace)/;

const TELLING =
  /error|exception|warning|await|promise|coroutine|\btasks?\b|loop|unhandled|rejection|abort|timeout|timed out|closed|pending|cancel|async|listener|pool/i;

/** The error that a warning tells of. */
const INNER =
  /^(?:\(node:\d+\) )?(?:\w+Warning|Uncaught|Unhandled \w+):? ((?:[\w.]+(?:Error|Exception))(?: \[\w+\])?: .+)$/;
/** The message behind frames on the same line. */
const AT_THE_END = /^(?:Traceback|File) .*\s((?:\w+\.)*\w*(?:Error|Exception): .+)$/;
/** How a task or future says what it ended with. */
const RESULT = /\bexception=(\w+)\((['"])(.+?)\2/;

/** What a line of source raises, its message without what is put in; else undefined. */
function readRaise(source: string, raising: string): string | undefined {
  const [, name, , message] = /^raise ([\w.]+)(?:\(f?(['"])(.*?)\2)?/.exec(source) ?? [];
  if (name === undefined) return undefined;
  const said = message?.replaceAll(/\{[^}]*\}/g, '').trim();
  return said ? `${name}: ${said}` : `${name} in ${raising}`;
}

/** Takes lines one by one, and keeps those that may tell something. */
export class MessageReader {
  readonly #telling = new Map<string, Line>();
  readonly #other = new Map<string, Line>();
  #frame = -1;
  /** The function of the last frame: that which raised. */
  #raising = '';
  /** What the source of the last frame raises; it tells where the message itself was cut off. */
  #raised: string | undefined;
  #last = '';
  #python = 0;
  #node = 0;

  read(raw: string): void {
    if (JSON_LOG.test(raw)) for (const line of linesOfJson(raw)) this.#readLine(line);
    else this.#readLine(raw);
  }

  #readLine(raw: string): void {
    const clipped = raw.length > MAX_LENGTH ? raw.slice(0, MAX_LENGTH) : raw;
    const plain = stripColors(clipped);
    const inner = plain.replace(BOX, '');
    const indent = plain.length - inner.length;
    // Lines of source below a frame show the code, not the message.
    if (this.#frame >= 0 && indent > this.#frame) {
      if (inner.startsWith('raise ')) this.#raised = readRaise(inner, this.#raising);
      return;
    }
    this.#seeLanguage(inner);
    const frame = /^File ".*", line \d+(?:, in (\w+))?/.exec(inner);
    this.#frame = frame ? indent : -1;
    if (frame) this.#raising = frame[1] ?? '';
    if (FRAME.test(inner)) {
      // A traceback that lost its line feeds ends with its message.
      const [, message] = AT_THE_END.exec(inner) ?? [];
      if (message !== undefined) this.#keep(message);
      return;
    }
    this.#keep(this.#sayWhere(inner.replace(LOG_PREFIX, '').trim()));
  }

  #keep(text: string): void {
    if (!holdsLetters(text)) return;
    if (isException(text)) {
      this.#last = text;
      this.#raised = undefined;
    }
    const [lines, most] = TELLING.test(text)
      ? [this.#telling, MAX_TELLING]
      : [this.#other, MAX_OTHER];
    // A line that comes again with other numbers is the same line.
    const key = text.replaceAll(/\d+/g, '#');
    lines.delete(key);
    lines.set(key, { text, weight: weigh(text) });
    if (lines.size > most) lines.delete(lines.keys().next().value ?? '');
    const [, inner] = INNER.exec(text) ?? [];
    if (inner !== undefined) this.#keep(inner);
    const [, name, , message] = RESULT.exec(text) ?? [];
    if (name !== undefined) this.#keep(`${name}: ${message}`);
  }

  /** The lines that may tell something; what was raised last counts a little more, since it is what
   * the others led to. */
  get lines(): Line[] {
    if (this.#raised !== undefined) this.#keep(this.#raised);
    return [...this.#telling.values(), ...this.#other.values()].map((line) =>
      line.text === this.#last ? { ...line, weight: line.weight + 0.02 } : line,
    );
  }

  /** The language whose runtime speaks, where that can be told. */
  get language(): Language | undefined {
    if (this.#python === this.#node) return undefined;
    return this.#python > this.#node ? 'python' : 'typescript';
  }

  /** An exception without a message is told by the function that raised it. */
  #sayWhere(text: string): string {
    const bare = this.#raising !== '' && /^[\w.]*(?:Error|Exception)$/.test(text);
    const where = bare ? `${text} in ${this.#raising}` : text;
    if (isException(text)) this.#raising = '';
    return where;
  }

  #seeLanguage(text: string): void {
    if (PYTHON.test(text)) this.#python += 1;
    if (NODE.test(text)) this.#node += 1;
  }
}

// What only one of the two runtimes says.
const PYTHON =
  /^(?:Traceback|File ".*", line)|\.py\b|asyncio|coroutine|event loop|<(?:Task|Future) |sub-exception|\b(?:Runtime|Value|Key|Attribute|OS|Cancelled|Lookup)Error\b|(?:Runtime|Deprecation|Resource)Warning/;
const NODE =
  /^at .*:\d+:\d+\)?$|node:|\.[cm]?[jt]sx?:\d+|Node\.js v\d|[Pp]romise|\bts\(\d+\)|\bTS\d{4}\b|\bERR_[A-Z]|AbortError|DOMException|\b(?:Range|Reference|Aggregate)Error\b|MaxListeners/;

/** A line of a log that is written as JSON, perhaps behind the name of a container. */
const JSON_LOG = /^.{0,80}?\{\s*"[^"]{1,40}"\s*:/;
/** A record may hold a whole traceback, of which the beginning is enough. */
const MAX_RECORD = 20_000;

/** The lines of all texts in a JSON record, which may be cut off anywhere. */
function linesOfJson(raw: string): string[] {
  const texts = raw.slice(0, MAX_RECORD).matchAll(/:\s*"((?:[^"\\]|\\.)*)/g);
  return [...texts].flatMap(([, text = '']) =>
    text
      .replaceAll(/\\u001b/gi, '\u001b')
      .replaceAll(/\\([nrt"\\/])/g, (_, letter: string) => ESCAPED[letter] ?? letter)
      .split('\n'),
  );
}

const ESCAPED: Record<string, string> = { n: '\n', r: '', t: '\t' };

// oxlint-disable-next-line no-control-regex -- colours are written with control characters
const COLORS = /\u001b\[[\d;]*m/g;

function stripColors(text: string): string {
  return text.includes('\u001b') ? text.replaceAll(COLORS, '') : text;
}

function isException(text: string): boolean {
  return /^(?:Uncaught (?:\(in promise\) )?)?(?:[\w.]+\.)?\w*(?:Error|Exception|Group|Interrupt|Exit)\b(?: \[\w+\])?(?::|$)/.test(
    text,
  );
}

function weigh(text: string): number {
  if (isException(text)) return 1;
  if (/\bWarning\b/.test(text)) return 0.8;
  return 0.97;
}
