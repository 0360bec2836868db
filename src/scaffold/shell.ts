/** A word as a POSIX shell reads it. */
export function quoteWord(word: string): string {
  return /^[\w./\\:@~+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A command as a line of shell. */
export function shellLine(command: readonly string[]): string {
  return command.map(quoteWord).join(' ');
}
