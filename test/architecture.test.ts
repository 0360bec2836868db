import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './setup/interpreters.ts';

const SRC = join(ROOT, 'src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted();
// What this one holds is the text of other programs.
const TEMPLATES = 'scaffold/templates.ts';
const text = (file: string) => (file === TEMPLATES ? '' : readFileSync(join(SRC, file), 'utf8'));

interface Import {
  from: string;
  to: string;
  /** `type` is gone at run time, `dynamic` is loaded only when it is reached. */
  kind: 'value' | 'type' | 'dynamic';
}

function importsOf(file: string): Import[] {
  const resolve = (name: string) =>
    name.startsWith('.') ? normalize(join(dirname(file), name)).replaceAll('\\', '/') : name;
  const code = text(file);
  const fixed = [...code.matchAll(/^(?:import|export) (type )?[^;]*?from '([^']+)'/gm)].map(
    ([, type, name = '']): Import => ({
      from: file,
      to: resolve(name),
      kind: type ? 'type' : 'value',
    }),
  );
  const dynamic = [...code.matchAll(/\bimport\('([^']+)'\)/g)].map(([, name = '']): Import => ({
    from: file,
    to: resolve(name),
    kind: 'dynamic',
  }));
  return [...fixed, ...dynamic];
}

const imports = files.flatMap(importsOf);

/** What the files of a group may import; the groups are tried from the top. Types count too. */
const RULES: [group: RegExp, allowed: RegExp][] = [
  // The words that all others speak in.
  [/^(library\/entry|highlight\/token|slice\/parts|errors|color)\.ts$/, /^$/],
  [/^version\.ts$/, /^\.\.\/package\.json$/],
  [/^highlight\/themes\.ts$/, /^highlight\/token/],
  [/^highlight\/shiki\.ts$/, /^(shiki\/|highlight\/token|library\/entry)/],
  [/^library\/parts\.ts$/, /^$/],
  [/^library\/compiled\.ts$/, /^(highlight\/token|library\/entry)/],
  // Pure: no Node, no commander.
  [/^library\/source\.ts$/, /^library\/entry/],
  [/^library\/(parse|contents)\.ts$/, /^(zod|errors|library\/entry)/],
  [/^search\/repair\.ts$/, /^(fuse\.js|search\/|library\/parts)/],
  [/^search\//, /^(stemmer$|search\/|library\/(entry|parts))/],
  [/^(language|theme)\.ts$/, /^(errors|library\/entry|highlight\/themes)/],
  [/^render\/chalk\.ts$/, /^(chalk$|color|highlight\/themes|render\/paint)/],
  [/^render\/layout\.ts$/, /^(fast-string-width|fast-wrap-ansi)$/],
  [
    /^render\/new\.ts$/,
    /^(render\/|library\/entry|scaffold\/(plan|services|shell|survey|typescript))/,
  ],
  [/^render\//, /^(render\/|highlight\/token|library\/(entry|compiled)|search\/fields)/],
  [/^export\/names\.ts$/, /^$/],
  [/^export\//, /^(export\/|library\/entry)/],
  [/^slice\//, /^(js-tokens$|slice\/|errors|highlight\/token|library\/(entry|compiled))/],
  [/^grammar\.ts$/, /^(color|export\/names|language|theme|library\/entry|slice\/parts)/],
  [
    /^scaffold\/(plan|python|typescript|templates|readme|services|source|literal|shell)\.ts$/,
    /^(library\/entry|\.\.\/package\.json|scaffold\/(plan|python|typescript|templates|readme|services|source|literal|shell))/,
  ],
  [/^scaffold\/diff\.ts$/, /^(diff$|scaffold\/survey)/],
  [/^short\.ts$/, /^grammar/],
  [/^completion\//, /^grammar/],
  // The disk.
  [/^library\/read\.ts$/, /^(node:(fs|path)|library\/parse)/],
  [/^library\/catalog\.ts$/, /^(library\/(compiled|entry|parts)|search\/(index|sorted))/],
  [
    /^library\/shipped\.ts$/,
    /^(node:(fs|path)|errors|library\/(catalog|compiled|entry)|search\/(fields|index|pack))/,
  ],
  // Own entries: names and stamps first, what parses and indexes last.
  [/^own\/folders\.ts$/, /^node:(fs|path)$/],
  [/^own\/stamps\.ts$/, /^own\/folders/],
  [/^own\/store\.ts$/, /^(node:(fs|path)|own\/stamps|library\/compiled)/],
  [/^own\/scan\.ts$/, /^(node:(buffer|fs|path)|errors|own\/folders|library\/(entry|parse))/],
  [/^own\/volume\.ts$/, /^(errors|own\/stamps|library\/|search\/(pack|sorted))/],
  [/^own\//, /^(errors|own\/|library\/|search\/|build\/compile|highlight\/shiki)/],
  [/^spawn\.ts$/, /^node:(child_process|os)$/],
  [/^project\.ts$/, /^(node:(fs|path)|library\/entry)/],
  [/^scaffold\/finish\.ts$/, /^(node:path|errors|spawn|scaffold\/(plan|shell))/],
  [/^scaffold\//, /^(node:(fs|os|path)|errors|scaffold\/(survey|journal|write))/],
  [
    /^build\//,
    /^(node:(fs|path|url|zlib)|esbuild|build\/|library\/|highlight\/|search\/|grammar|notes|errors|version)/,
  ],
  [/^config\.ts$/, /^(node:(fs|path)|errors|language|own\/folders|theme)/],
  // The program.
  [/^background\.ts$/, /^(node:(fs|tty)$|errors|host)/],
  [/^clipboard\.ts$/, /^(node:fs$|errors|host|spawn)/],
  [/^links\.ts$/, /^host/],
  [/^pager\.ts$/, /^(fast-string-width$|commands\/outcome|config|host|spawn)/],
  [/^host\.ts$/, /^(node:fs|background|color|errors)/],
  [/^output\.ts$/, /^node:fs$/],
  [
    /^commands\//,
    /^(node:(buffer|fs|path)|commands\/(outcome|wishes|unknown|catalog|editor|list)|completion\/|config|errors|spawn|color|host|language|theme|project|own\/|library\/|highlight\/|render\/|scaffold\/|search\/|slice\/|export\/|clipboard|links)/,
  ],
  [/^notes\.ts$/, /^errors/],
  [/^cli\.ts$/, /^(commander|grammar|notes|version)/],
  [
    /^main\.ts$/,
    /^(cli|commands\/|errors|grammar|host|output|pager|render\/visible|short|version)/,
  ],
];

describe('imports', () => {
  it.each(files)('of %s are those of its layer', (file) => {
    const rule = RULES.find(([group]) => group.test(file));
    expect(rule, 'belongs to no layer').toBeDefined();
    const wrong = importsOf(file).filter(({ to }) => !rule?.[1].test(to));
    expect(wrong).toEqual([]);
  });

  it('name files that exist', () => {
    const local = imports.filter(({ to }) => to.endsWith('.ts'));
    expect(local.length).toBeGreaterThan(0);
    expect(local.filter(({ to }) => !existsSync(join(SRC, to)))).toEqual([]);
  });

  it('make no cycle', () => {
    const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
      imports
        .filter((one) => one.from === from && one.kind !== 'type' && !seen.has(one.to))
        .some(({ to }) => to === goal || reaches(to, goal, seen.add(to)));
    expect(files.filter((file) => reaches(file, file))).toEqual([]);
  });

  it('load commands, colours, diff, pager, clipboard, other programs, Fuse and Shiki only where they are used', () => {
    const eager = imports.filter(({ kind }) => kind === 'value');
    const heavy = eager.filter(({ to }) => /^(shiki|fuse\.js|chalk$|diff$)/.test(to));
    expect([...new Set(heavy.map(({ from }) => from))]).toEqual([
      'highlight/shiki.ts',
      'render/chalk.ts',
      'scaffold/diff.ts',
      'search/repair.ts',
    ]);
    const lazy =
      /^(highlight\/shiki|render\/(list|search)-terminal|scaffold\/diff|search\/repair|slice\/slice)\.ts$/;
    expect(eager.filter(({ from, to }) => lazy.test(to) && !from.startsWith('build/'))).toEqual([]);
    const commands =
      /^(background|cli|clipboard|pager|spawn|own\/(library|update)|render\/chalk|commands\/(?!(outcome|wishes|unknown|catalog|editor)\b)\w+)\.ts$/;
    expect(eager.filter(({ to }) => commands.test(to))).toEqual([]);
  });
});

describe('the process', () => {
  it('is never ended by force', () => {
    const forced = files.filter((file) =>
      /process\s*\.\s*(exit|abort|reallyExit)\s*\(/.test(text(file)),
    );
    expect(forced).toEqual([]);
    // The host asks whether a process runs, and hands on a signal that had to wait.
    const killing = files.filter((file) => /process\s*\.\s*kill\s*\(/.test(text(file)));
    expect(killing).toEqual(['host.ts']);
  });

  it('is touched by main, host, output, spawn and the build alone', () => {
    const touching = files.filter((file) => /\bprocess\.|\bconsole\./.test(text(file)));
    expect(touching).toEqual(['build/main.ts', 'host.ts', 'main.ts', 'output.ts', 'spawn.ts']);
  });
});
