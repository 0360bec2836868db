import manifest from '../../package.json' with { type: 'json' };
import type { Entry, Program, Variant } from '../library/entry.ts';
import { quoteString, quoteTypescriptLines } from './literal.ts';
import { findService, type Service } from './services.ts';
import { projectName, type Source } from './source.ts';
import { RUN_PROGRAM, TEST_IMPORTS, TSCONFIG, skipWithout } from './templates.ts';

/** The first Node that runs TypeScript by itself, without a flag. */
export const NODE_STRIPS_TYPES = '22.18';

/** The files of a demo in TypeScript but its README. */
export function typescriptFiles(entry: Entry, sources: readonly Source[]): [string, string][] {
  const service = findService(entry.service);
  const files: [string, string][] = [
    ...sources.map(({ program, path }): [string, string] => [path, program.code]),
    [testPath(sources), testModule(sources, service)],
    ['package.json', packageJson(entry, sources, service)],
    ['tsconfig.json', TSCONFIG],
    ['.gitignore', 'node_modules/\n'],
  ];
  if (service) files.push(['compose.yaml', service.compose]);
  if (service?.embedded) files.push([embeddedPath(service.embedded), service.embedded.code]);
  return files;
}

/** The commands that install what it needs, run it and test it, in its folder. */
export function typescriptCommands(
  entry: Entry,
  sources: readonly Source[],
  packageManager: string,
) {
  const alone = Object.keys(entry.dependencies.npm).length === 0;
  return {
    install: [[packageManager, 'install']],
    run: sources.map(({ program }) => scriptCommand(packageManager, scriptName(program))),
    test: scriptCommand(packageManager, 'test'),
    atOnce: alone ? sources.map(({ path }) => ['node', path]) : [],
  };
}

/** How a script is run: two have a short form, but not with bun, whose `test` is another thing. */
export function scriptCommand(packageManager: string, script: string): string[] {
  const short = packageManager !== 'bun' && (script === 'start' || script === 'test');
  return short ? [packageManager, script] : [packageManager, 'run', script];
}

function scriptName({ variant }: Program): string {
  return variant === 'example' ? 'start' : variant;
}

function packageJson(
  entry: Entry,
  sources: readonly Source[],
  service: Service | undefined,
): string {
  const { embedded } = service ?? {};
  const npm = Object.entries(entry.dependencies.npm);
  const isTypes = ([name]: [string, string]) => name.startsWith('@types/');
  const dependencies = npm.filter((item) => !isTypes(item));
  const { tsx, typescript, '@types/node': node } = manifest.devDependencies;
  const added: Record<string, string> = manifest.devDependencies;
  const value = {
    name: projectName(entry),
    version: '0.1.0',
    private: true,
    description: entry.title,
    type: 'module',
    scripts: {
      ...Object.fromEntries(
        sources.map(({ program, path }) => [scriptName(program), `tsx ${path}`]),
      ),
      ...(embedded && { [embedded.script]: `tsx ${embeddedPath(embedded)}` }),
      test: `node --import tsx --test ${testPath(sources)}`,
      check: 'tsc',
    },
    engines: { node: `>=${entry.since.node}` },
    ...(dependencies.length > 0 && { dependencies: Object.fromEntries(dependencies) }),
    devDependencies: {
      '@types/node': node,
      ...Object.fromEntries(npm.filter(isTypes)),
      ...(embedded && { [embedded.package]: added[embedded.package] }),
      tsx,
      typescript,
    },
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function embeddedPath({ script }: NonNullable<Service['embedded']>): string {
  return `src/${script}.ts`;
}

function testPath(sources: readonly Source[]): string {
  const [only] = sources;
  return only && sources.length === 1
    ? only.path.replace(/\.ts$/, '.test.ts')
    : 'src/programs.test.ts';
}

function testModule(sources: readonly Source[], service: Service | undefined): string {
  const outputs = sources.flatMap(({ program }) =>
    program.output === undefined
      ? []
      : `const ${outputName(program)} = ${quoteTypescriptLines(program.output)};\n`,
  );
  const skip = service
    ? `${skipWithout(service.variable, `${service.variable} names no ${service.name} server: see README.md`)}\n`
    : '';
  return `${TEST_IMPORTS}
${outputs.join('\n')}
${skip}${RUN_PROGRAM}
${sources.map((source) => testCall(source, service)).join('\n')}`;
}

const SUBJECTS: Record<Variant, string> = {
  example: 'prints what it should',
  bad: 'shows the symptom',
  good: 'shows the cure',
};

function testCall({ program, path }: Source, service: Service | undefined): string {
  const { exitCode, output, stderr } = program;
  const file = path.replace('src/', '');
  const lines = [
    `const { status, stdout, stderr } = run('${file}');`,
    `assert.equal(status, ${exitCode}, stderr);`,
    ...(output === undefined ? [] : [`assert.equal(stdout, ${outputName(program)});`]),
    ...stderr.map((text) => assertIncludes(text)),
    ...(stderr.length === 0 ? ["assert.equal(stderr, '');"] : []),
  ];
  return `test('${file} ${SUBJECTS[program.variant]}', ${service ? '{ skip }, ' : ''}() => {\n${lines.map((line) => `  ${line}\n`).join('')}});\n`;
}

/** In the form that prettier gives it. */
function assertIncludes(text: string): string {
  const quoted = quoteString(text, "'");
  const call = `stderr.includes(${quoted})`;
  const line = `assert.ok(${call}, stderr);`;
  if (line.length + 2 <= 80) return line;
  if (call.length + 5 <= 80) return `assert.ok(\n    ${call},\n    stderr,\n  );`;
  return `assert.ok(\n    stderr.includes(\n      ${quoted},\n    ),\n    stderr,\n  );`;
}

function outputName({ variant }: Program): string {
  return variant === 'example' ? 'OUTPUT' : `${variant.toUpperCase()}_OUTPUT`;
}
