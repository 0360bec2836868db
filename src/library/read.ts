import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryFolder } from './parse.ts';

/**
 * Reads a library's folder: `<root>/<category>/<id>/<file>`, in the order of the names.
 * Names that begin with a dot are passed over.
 *
 * @throws the system's error when a folder or a file cannot be read
 */
export function readLibrary(root: string): EntryFolder[] {
  return listFolders(root).flatMap((category) =>
    listFolders(join(root, category)).map((id) => ({
      category,
      id,
      files: readFiles(join(root, category, id)),
    })),
  );
}

/** Reads a library's table of contents. @throws the system's error when there is none */
export function readContents(root: string): string {
  return readFileSync(join(root, 'contents.json'), 'utf8');
}

/** Reads what people ask that the library does not answer. @throws the system's error when there is no such file */
export function readElsewhere(root: string): string {
  return readFileSync(join(root, 'elsewhere.json'), 'utf8');
}

function listFolders(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true })
    .filter((item) => item.isDirectory() && !isPassedOver(item.name))
    .map((item) => item.name)
    .toSorted();
}

function readFiles(folder: string): Map<string, string> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => item.name)
    .toSorted();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

// Python and its tools leave caches beside the programs they ran.
function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === '__pycache__';
}
