/**
 * Makes what a terminal would obey visible instead: control characters become their pictures, and
 * the marks that turn the direction of text a replacement character. Lengths stay as they are.
 * Line feeds and tabs are kept.
 */
export function makeVisible<T>(value: T): T {
  if (typeof value === 'string') return visibleText(value) as T;
  if (Array.isArray(value)) return value.map((item) => makeVisible<unknown>(item)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [visibleText(key), makeVisible<unknown>(item)]),
    ) as T;
  return value;
}

// C0 without tab and line feed, DEL, C1, and the directional marks of Unicode's annex 9.
const OBEYED =
  // oxlint-disable-next-line no-control-regex -- they are what this looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function visibleText(text: string): string {
  return text.replace(OBEYED, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}
