import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { EXIT, UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import { EXTENSIONS, isId, type Category } from '../library/entry.ts';
import { openShipped } from '../library/shipped.ts';
import { findSource, normalize, titleOf } from '../own/scan.ts';
import { writeFiles } from '../scaffold/target.ts';
import { requireEntriesFolder } from './catalog.ts';
import { openInEditor } from './editor.ts';
import { done, type Outcome } from './outcome.ts';

export interface AddOptions {
  file: string;
  category: Category;
}

/**
 * Makes an entry of the user's own from a program, and opens it in the editor. The id is the file's
 * name, the title its first comment. Where an entry that ships has the id, a terminal is told.
 *
 * @throws UserError when the file cannot be one, or there is such an entry already
 */
export async function add({ file, category }: AddOptions, host: Host): Promise<Outcome> {
  const path = resolve(host.cwd, file);
  const extension = extname(path);
  if (!Object.values(EXTENSIONS).includes(extension))
    throw new UserError(`${file} is no program in Python or TypeScript`, {
      hint: `Its name must end in ${Object.values(EXTENSIONS).join(' or ')}.`,
      exitCode: EXIT.wrongUsage,
    });
  const id = toId(basename(path, extension));
  if (!isId(id))
    throw new UserError(`the name of ${file} makes no id`, {
      hint: 'An id is lower-case words joined by hyphens; name the file so.',
      exitCode: EXIT.wrongUsage,
    });
  const code = readProgram(path, file);
  const root = requireEntriesFolder(host);
  if (findSource(root, id))
    throw new UserError(`there is an entry ${id} in ${root} already`, {
      hint: `Open it by asyncref edit ${id}, or name the file otherwise.`,
    });
  const folder = join(root, category, id);
  const manifest = { title: titleOf(code) ?? id.replaceAll('-', ' '), summary: '', keywords: [] };
  const files = new Map([
    ['entry.json', `${JSON.stringify(manifest, null, 2)}\n`],
    [`example${extension}`, code],
  ]);
  await host.uninterrupted(() => writeFiles(folder, files, host));
  const paths = [...files.keys()].map((name) => join(folder, name));
  await openInEditor(paths, host);
  const outcome = done(paths.map((one) => `${one}\n`).join(''));
  return host.stdout.isTTY ? { ...outcome, stderr: await sayShadowed(id, host) } : outcome;
}

async function sayShadowed(id: string, host: Host): Promise<string> {
  const shipped = await openShipped(host.library).find(id, false);
  return shipped ? `${id} is now shown in place of the entry of that id that ships.\n` : '';
}

/** `RetryTwice` and `retry_twice` become `retry-twice`. */
function toId(name: string): string {
  return name
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function readProgram(path: string, name: string): string {
  const bytes = readBytes(path, name);
  if (!isUtf8(bytes)) throw new UserError(`${name} is no text in UTF-8`);
  const code = normalize(bytes.toString());
  if (code.trim() === '') throw new UserError(`${name} is empty`);
  return code;
}

function readBytes(path: string, name: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UserError(`there is no file ${name}`);
    throw new UserError(
      code === 'EISDIR' ? `${name} is a folder` : `cannot read ${name}: ${message}`,
    );
  }
}
