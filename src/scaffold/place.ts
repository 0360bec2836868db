import { sep } from 'node:path';
import { UserError } from '../errors.ts';

// https://learn.microsoft.com/windows/win32/fileio/naming-a-file: with or without an extension,
// also in superscript digits, which the system takes for the others.
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;
// oxlint-disable-next-line no-control-regex -- they are what this looks for
const FORBIDDEN = /[\u0000-\u001f<>:"|?*\\]/;

/**
 * Checks that a directory, as it was typed, can exist on every system.
 *
 * @throws UserError when it is empty, or Windows could not have a name in it
 */
export function checkDirectory(directory: string): void {
  if (directory === '')
    throw new UserError('the directory has no name', { hint: 'A dot stands for the current one.' });
  const names =
    sep === '\\' ? directory.replace(/^[a-z]:/i, '').split(/[\\/]/) : directory.split('/');
  for (const name of names) {
    const reason = name === '.' || name === '..' ? undefined : findFault(name);
    if (reason)
      throw new UserError(`cannot make ${JSON.stringify(directory)}: ${reason}`, {
        hint: 'Nothing was written. Name another directory.',
      });
  }
}

function findFault(name: string): string | undefined {
  const [stem = ''] = name.split('.');
  if (RESERVED.test(stem.trimEnd())) return `Windows reserves the name ${stem.trimEnd()}`;
  const [character] = FORBIDDEN.exec(name) ?? [];
  if (character !== undefined)
    return `Windows allows no ${JSON.stringify(character)} in the name of a file`;
  if (/[. ]$/.test(name)) return 'Windows drops a dot or a space at the end of a name';
  return undefined;
}
