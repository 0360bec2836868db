import { FILE_HEADERS_ONLY, createTwoFilesPatch } from 'diff';
import type { Change } from './survey.ts';

/** What writing a file would change, as a unified diff that `git apply` and `patch -p1` take. */
export function diffChange({ path, text, state, current, blocked }: Change): string {
  if (state === 'identical' || blocked !== undefined) return '';
  const [from, to] = [current ? `a/${path}` : '/dev/null', `b/${path}`];
  const before = current?.toString() ?? '';
  return createTwoFilesPatch(from, to, before, text, '', '', {
    headerOptions: FILE_HEADERS_ONLY,
  });
}
