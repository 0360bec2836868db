import {
  COMMANDS,
  GLOBAL_FLAGS,
  defaultFlags,
  fieldOf,
  negatedBy,
  parseChoice,
  parseCount,
  type CommandGrammar,
  type Flag,
  type Parsed,
} from './grammar.ts';

/**
 * Reads a plain command line without commander, whose loading costs a third of Node's own start:
 * a command first, then operands and flags of the table, each flag by itself.
 *
 * @returns undefined for any other line, right or wrong; commander knows what to say of it
 */
export function parseShort([name, ...rest]: readonly string[]): Parsed | undefined {
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) return undefined;
  const parsed: Parsed = { command: command.name, operands: [], flags: defaultFlags(command) };
  const words = rest.values();
  for (const word of words) {
    if (word === '-' || !word.startsWith('-')) {
      parsed.operands.push(word);
      continue;
    }
    const [typed = '', ...inline] = word.split('=');
    const flag = findFlag(command, typed);
    if (!flag) return undefined;
    const text = inline.length > 0 ? inline.join('=') : flag.value && words.next().value;
    const value = readValue(flag, text);
    if (value === undefined) return undefined;
    const negated = negatedBy(flag);
    if (negated) parsed.flags[negated] = negated === 'color' ? 'never' : false;
    else parsed.flags[fieldOf(flag)] = value;
  }
  return fits(command, parsed.operands) ? parsed : undefined;
}

function findFlag(command: CommandGrammar, typed: string): Flag | undefined {
  return [...GLOBAL_FLAGS, ...command.flags].find(
    ({ name, short }) => typed === `--${name}` || (short && typed === `-${short}`),
  );
}

function readValue({ value }: Flag, text: string | undefined): string | number | true | undefined {
  if (!value) return text === undefined ? true : undefined;
  if (text === undefined || text.startsWith('-')) return undefined;
  if (value.count) return parseCount(text, value.count);
  return value.choices ? parseChoice(text, value.choices) : text;
}

function fits({ operands }: CommandGrammar, words: readonly string[]): boolean {
  const required = operands.filter((operand) => operand.required).length;
  const most = operands.some((operand) => operand.many) ? Infinity : operands.length;
  return (
    words.length >= required &&
    words.length <= most &&
    words.every((word, place) => operands[place]?.choices?.includes(word) ?? true)
  );
}
