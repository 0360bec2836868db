/** What lies in a folder of own entries: entries' folders as in `snippets/`, and programs that lie
 * about alone. */
import { isUtf8 } from 'node:buffer';
import {
  lstatSync,
  opendirSync,
  readFileSync,
  readdirSync,
  type Dirent,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';
import {
  CATEGORIES,
  EXTENSIONS,
  LANGUAGES,
  isEntryFile,
  isId,
  type Category,
} from '../library/entry.ts';
import type { EntryFolder } from '../library/parse.ts';
import type { Problem } from '../errors.ts';
import { look } from './folders.ts';

/** Where the files of one entry lie, relative to the folder, with `/` between names. */
export interface Source {
  id: string;
  category: Category;
  /** The entry's own folder; undefined where its programs lie about alone. */
  folder: string | undefined;
  /** Its programs where they lie about alone. */
  files: string[];
}

/** Programs that lie in no category's folder belong to this one. */
const DEFAULT_CATEGORY: Category = 'patterns';

/** The folders whose names tell which entries there are: the root itself and its categories. */
export function listShelves(root: string): string[] {
  return ['', ...CATEGORIES].filter((shelf) => lookAtItself(join(root, shelf)));
}

/** What keeps those folders from being read. */
export function findClosed(root: string): Problem[] {
  return listShelves(root).flatMap((shelf) => {
    try {
      opendirSync(join(root, shelf)).closeSync();
      return [];
    } catch (error) {
      return { file: shelf, code: 'unreadable', detail: (error as Error).message };
    }
  });
}

/**
 * Finds the entries of a folder by names alone. Of two with one id the one in the earlier category
 * counts, and a folder before files. A folder that cannot be read holds none.
 *
 * @returns the sources by id, sorted by id
 */
export function listSources(root: string): Map<string, Source> {
  const found = new Map<string, Source>();
  for (const category of CATEGORIES)
    for (const source of listShelf(root, category, category))
      if (!found.has(source.id)) found.set(source.id, source);
  for (const source of listShelf(root, '', DEFAULT_CATEGORY))
    if (source.folder === undefined && !found.has(source.id)) found.set(source.id, source);
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function listShelf(root: string, shelf: string, category: Category): Source[] {
  const items = readShelf(join(root, shelf));
  const within = (name: string) => (shelf ? `${shelf}/${name}` : name);
  const folders = items
    .filter((item) => isId(item.name) && isKind(item, 'folder', join(root, shelf, item.name)))
    .map(({ name }): Source => ({ id: name, category, folder: within(name), files: [] }));
  const alone = new Map<string, Source>();
  for (const item of items) {
    const id = idOfFile(item.name);
    if (id === undefined || !isKind(item, 'file', join(root, shelf, item.name))) continue;
    const source = alone.get(id) ?? { id, category, folder: undefined, files: [] };
    source.files.push(within(item.name));
    alone.set(id, source);
  }
  return [...folders, ...alone.values()];
}

/** `retry-twice.py` is the program of `retry-twice`; names that begin with a dot are passed over. */
function idOfFile(name: string): string | undefined {
  const extension = Object.values(EXTENSIONS).find((one) => name.endsWith(one));
  const id = extension && name.slice(0, -extension.length);
  return id && isId(id) ? id : undefined;
}

function readShelf(path: string): Dirent[] {
  try {
    return readFolder(path);
  } catch {
    return [];
  }
}

function readFolder(path: string): Dirent[] {
  return readdirSync(path, { withFileTypes: true });
}

type Kind = 'folder' | 'file';

/** A link counts as what it leads to: people keep their entries in a repository of their own. One
 * that leads to neither may be either, and cannot be read. */
function isKind(item: Dirent | Stats, kind: Kind, path: string): boolean {
  const reached = item.isSymbolicLink() ? look(path) : item;
  if (reached?.isDirectory()) return kind === 'folder';
  if (reached?.isFile()) return kind === 'file';
  return item.isSymbolicLink();
}

function isThere(path: string, kind: Kind): boolean {
  const item = lookAtItself(path);
  return item !== undefined && isKind(item, kind, path);
}

/** A link is not followed. */
function lookAtItself(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Finds the source of one entry without looking at the others. */
export function findSource(root: string, id: string): Source | undefined {
  for (const category of CATEGORIES) {
    const folder = `${category}/${id}`;
    if (isThere(join(root, folder), 'folder')) return { id, category, folder, files: [] };
    const files = findFiles(root, `${category}/${id}`);
    if (files.length > 0) return { id, category, folder: undefined, files };
  }
  const files = findFiles(root, id);
  return files.length > 0
    ? { id, category: DEFAULT_CATEGORY, folder: undefined, files }
    : undefined;
}

function findFiles(root: string, name: string): string[] {
  return LANGUAGES.map((language) => name + EXTENSIONS[language]).filter((path) =>
    isThere(join(root, path), 'file'),
  );
}

/** Everything whose change changes the entry: its files, and its folder for those to come. */
export function listPaths(root: string, { folder, files }: Source): string[] {
  if (folder === undefined) return files;
  return [folder, ...listNames(root, folder).own.map((name) => `${folder}/${name}`)];
}

/** The names of the files in an entry's folder: those that may be its own, and others. */
function listNames(root: string, folder: string): { own: string[]; others: string[] } {
  const items = readFolder(join(root, folder));
  const namesOf = (chosen: readonly Dirent[]) => chosen.map(({ name }) => name).toSorted();
  const isOwn = (item: Dirent) =>
    isEntryFile(item.name) && isKind(item, 'file', join(root, folder, item.name));
  const isOther = ({ name }: Dirent) => !isEntryFile(name) && !name.startsWith('.');
  return {
    own: namesOf(items.filter(isOwn)),
    others: namesOf(items.filter((item) => item.isFile() && isOther(item))),
  };
}

/** A program's text as the library has it: line ends of its own, and no byte order mark. */
export function normalize(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
}

function readBytes(path: string): Buffer {
  // A pipe would be waited for, and a device may never end.
  if (look(path)?.isFile() === false) throw new Error(`${path} is no file`);
  return readFileSync(path);
}

/** What was read of an entry, and what cannot be understood of it. */
export interface ReadSource extends EntryFolder {
  problems: Problem[];
}

/** Reads the files of an entry. @throws the system's error where one cannot be read */
export function readSource(root: string, source: Source): ReadSource {
  const { id, category, folder, files } = source;
  const problems: Problem[] = [];
  const read = (path: string) => {
    const bytes = readBytes(join(root, path));
    // Other bytes would be shown, pasted and written as something that they are not.
    if (!isUtf8(bytes))
      problems.push({ file: path, code: 'not-utf8', detail: 'is no text in UTF-8' });
    return normalize(bytes.toString());
  };
  if (folder === undefined) {
    const programs = files.map((path): [string, string] => [
      `example${path.slice(path.lastIndexOf('.'))}`,
      read(path),
    ]);
    const title = programs.map(([, code]) => titleOf(code)).find((text) => text);
    const manifest = JSON.stringify(title ? { title } : {});
    return { category, id, files: new Map([['entry.json', manifest], ...programs]), problems };
  }
  const { own, others } = listNames(root, folder);
  return {
    category,
    id,
    files: new Map([
      ...own.map((name): [string, string] => [name, read(`${folder}/${name}`)]),
      // Only named, however large they are.
      ...others.map((name): [string, string] => [name, '']),
    ]),
    problems,
  };
}

/** The title of a program that lies alone: the first words of its first comment or docstring. */
export function titleOf(code: string): string | undefined {
  const plain = code.replace(/^#!.*\n/, '').replace(/^# \/\/\/ script\n(?:#.*\n)*?# \/\/\/\n/, '');
  const [first = '', ...next] = plain.split('\n').filter((line) => line.trim() !== '');
  const [, opened] = /^(?:#+|\/\/+|\/\*+|"""|''')\s*(.*)$/.exec(first) ?? [];
  const text = opened === '' ? (next[0] ?? '') : (opened ?? '');
  return (
    text
      .replace(/^[\s*]+/, '')
      .replace(/\s*(?:\*\/|"""|''')\s*$/, '')
      .replace(/\.$/, '') || undefined
  );
}
