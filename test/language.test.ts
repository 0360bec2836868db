import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../src/errors.ts';
import { decideLanguages } from '../src/language.ts';
import type { Language } from '../src/library/entry.ts';
import { detectLanguages } from '../src/project.ts';

const BOTH: Language[] = ['python', 'typescript'];

describe('the languages wanted', () => {
  it.each<[string | undefined, string | undefined, Language[], readonly Language[] | undefined]>([
    ['py', 'ts', ['typescript'], ['python']],
    ['TypeScript', undefined, [], ['typescript']],
    ['both', 'py', ['python'], BOTH],
    [undefined, 'ts', ['python'], ['typescript']],
    [undefined, '', ['python'], ['python']],
    [undefined, undefined, ['typescript'], ['typescript']],
    [undefined, undefined, BOTH, undefined],
    [undefined, undefined, [], undefined],
  ])('--lang %s, ASYNCREF_LANG %s, in a project of %j: %j', (flag, variable, project, expected) => {
    const env = { ASYNCREF_LANG: variable };
    expect(decideLanguages({ flag, env, detect: () => project })).toEqual(expected);
  });

  it.each(['ruby', 'constructor', ' '])('refuses "%s" and says where it was said', (text) => {
    const ask = () =>
      decideLanguages({ flag: undefined, env: { ASYNCREF_LANG: text }, detect: () => [] });
    expect(ask).toThrowError(/ASYNCREF_LANG/);
    expect(ask).toThrowError(expect.objectContaining({ exitCode: EXIT.wrongUsage }));
  });
});

describe('the language of a project', () => {
  const make = (...files: string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'asyncref-project-'));
    for (const file of files) writeFileSync(join(folder, file), '');
    return folder;
  };

  it.each<[string[], Language[]]>([
    [['pyproject.toml'], ['python']],
    [['requirements.txt', 'notes.txt'], ['python']],
    [['package.json'], ['typescript']],
    [['package.json', 'pyproject.toml'], BOTH],
  ])('%j: %j', (files, expected) => {
    expect(detectLanguages(make(...files))).toEqual(expected);
  });

  it('is found from a folder within the project, the nearest one', () => {
    const root = make('package.json');
    const inner = join(root, 'tools', 'scripts');
    mkdirSync(inner, { recursive: true });
    expect(detectLanguages(inner)).toEqual(['typescript']);
    writeFileSync(join(root, 'tools', 'pyproject.toml'), '');
    expect(detectLanguages(inner)).toEqual(['python']);
  });
});
