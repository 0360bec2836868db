import { isId, type Entry, type Language, type Program } from '../library/entry.ts';

/** A program as an editor takes it, before the escaping of any format. */
export interface Snippet {
  /** What is typed to expand it: the id of its entry. */
  id: string;
  /** One line. */
  title: string;
  language: Language;
  /** The program with plain line feeds, and without the one that ends it. */
  body: string;
}

/**
 * Makes a snippet of a program. The line on which a snippet is expanded has an end already, which
 * then ends the program; and an editor gives all lines the ends that its file has.
 */
export function createSnippet({ id, title }: Entry, { language, code }: Program): Snippet {
  return {
    id,
    title: title.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim() || id,
    language,
    body: code.replaceAll('\r\n', '\n').replace(/\n$/, ''),
  };
}

// C0 but for tab and line feed, DEL, C1, and what XML or the readers of lines make of Unicode's
// own line ends and non-characters.
const UNSAFE =
  // oxlint-disable-next-line no-control-regex -- they are what this looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/;

/** Why no format at all can hold a snippet; undefined where it can. */
export function refuseSnippet({ id, body }: Snippet): string | undefined {
  if (!isId(id)) return 'its id is no name for a file';
  if (body === '') return 'it is empty';
  return UNSAFE.test(body) ? 'it holds control characters' : undefined;
}
