/** The snippet formats, as they are typed; apart from what writes them, since every command line
 * is checked against the names. */
export const FORMAT_NAMES = [
  'vscode',
  'code-snippets',
  'ultisnips',
  'snipmate',
  'yasnippet',
  'sublime',
  'jetbrains',
] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];
