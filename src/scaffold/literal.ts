/** Text as it is written in a program. */

/** A string on one line, in the quotes that need the fewest escapes. */
export function quoteString(text: string, preferred: '"' | "'"): string {
  const other = preferred === '"' ? "'" : '"';
  const quote = text.split(preferred).length > text.split(other).length ? other : preferred;
  const inner = escapeControls(text.replaceAll('\\', '\\\\'))
    .replaceAll('\n', String.raw`\n`)
    .replaceAll(quote, `\\${quote}`);
  return `${quote}${inner}${quote}`;
}

/** The lines of a text, each as it will be read, between triple quotes. */
export function quotePythonLines(text: string): string {
  if (text === '') return '""';
  const inner = escapeControls(text.replaceAll('\\', '\\\\'))
    .replaceAll('"""', String.raw`\"\"\"`)
    .replace(/"$/, String.raw`\"`);
  return `"""\\\n${inner}"""`;
}

/** The same as a template of TypeScript. */
export function quoteTypescriptLines(text: string): string {
  if (text === '') return "''";
  const inner = escapeControls(text.replaceAll('\\', '\\\\'))
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${');
  return `\`\\\n${inner}\``;
}

// Both languages would turn a carriage return into a line feed; the others nobody can see.
function escapeControls(text: string): string {
  return text.replaceAll(
    // oxlint-disable-next-line no-control-regex -- they are what this looks for
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
