import manifest from '../../package.json' with { type: 'json' };
import { LANGUAGE_NAMES, type Entry, type Language, type Program } from '../library/entry.ts';

/** The files of a demo, and how it is run. */
export interface Demo {
  language: Language;
  /** Text by path, relative to the demo's folder, with `/` between folders. */
  files: Map<string, string>;
  /** The commands that install and run it, in its folder. */
  commands: string[];
}

/**
 * Plans a runnable demo of an entry.
 *
 * @param programs the entry's programs in the language, one or more
 */
export function planDemo(entry: Entry, language: Language, programs: readonly Program[]): Demo {
  const sources = programs.map((program) => ({ program, path: sourcePath(program) }));
  const commands =
    language === 'python'
      ? pythonCommands(entry, sources)
      : ['npm install', ...sources.map(({ program }) => `npm run ${scriptName(program)}`)];
  const files = new Map(sources.map(({ program, path }) => [path, program.code]));
  if (language === 'python') {
    files.set('pyproject.toml', pyproject(entry));
  } else {
    files.set('package.json', packageJson(entry, sources));
    files.set('tsconfig.json', TSCONFIG);
    files.set('.gitignore', 'node_modules/\n');
  }
  files.set('README.md', readme(entry, language, programs, commands));
  return { language, files, commands };
}

interface Source {
  program: Program;
  path: string;
}

function sourcePath({ language, variant }: Program): string {
  const name = variant === 'example' ? 'main' : variant;
  return language === 'python' ? `${name}.py` : `src/${name}.ts`;
}

function scriptName({ variant }: Program): string {
  return variant === 'example' ? 'start' : variant;
}

function pythonCommands(entry: Entry, sources: readonly Source[]): string[] {
  const { pypi } = entry.dependencies;
  if (pypi.length === 0) return sources.map(({ path }) => `python3 ${path}`);
  const quoted = pypi.map((requirement) => `'${requirement}'`).join(' ');
  return [
    'python3 -m venv .venv',
    `.venv/bin/pip install ${quoted}`,
    ...sources.map(({ path }) => `.venv/bin/python ${path}`),
  ];
}

function pyproject({ id, title, since, dependencies }: Entry): string {
  const list = dependencies.pypi.map((requirement) => `  ${JSON.stringify(requirement)},\n`);
  return `[project]
name = ${JSON.stringify(id)}
version = "0.1.0"
description = ${JSON.stringify(title)}
requires-python = ">=${since.python.replace(/t$/, '')}"
dependencies = [${list.length > 0 ? `\n${list.join('')}` : ''}]
`;
}

function packageJson(entry: Entry, sources: readonly Source[]): string {
  const scripts = sources.map(({ program, path }) => [scriptName(program), `tsx ${path}`]);
  const npm = Object.entries(entry.dependencies.npm);
  const { tsx, typescript, '@types/node': node } = manifest.devDependencies;
  const isTypes = ([name]: [string, string]) => name.startsWith('@types/');
  const value = {
    name: entry.id,
    version: '0.1.0',
    private: true,
    description: entry.title,
    type: 'module',
    scripts: { ...Object.fromEntries(scripts), check: 'tsc' },
    engines: { node: `>=${entry.since.node}` },
    dependencies: Object.fromEntries(npm.filter((item) => !isTypes(item))),
    devDependencies: {
      '@types/node': node,
      ...Object.fromEntries(npm.filter(isTypes)),
      tsx,
      typescript,
    },
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

const TSCONFIG = `{
  "compilerOptions": {
    "target": "es2023",
    "lib": ["esnext"],
    "module": "nodenext",
    "types": ["node"],
    "strict": true,
    "noUncheckedIndexedAccess": true,
    "exactOptionalPropertyTypes": true,
    "erasableSyntaxOnly": true,
    "verbatimModuleSyntax": true,
    "skipLibCheck": true,
    "noEmit": true
  },
  "include": ["src"]
}
`;

function readme(
  entry: Entry,
  language: Language,
  programs: readonly Program[],
  commands: readonly string[],
): string {
  const needs = language === 'python' ? `Python ${entry.since.python}` : `Node ${entry.since.node}`;
  const service = entry.service
    ? `\nIt talks to a ${entry.service} server; say where it is in the environment.\n`
    : '';
  return `# ${entry.title}

${entry.summary}

It needs ${needs} or newer. Run it in this folder:

${indent(commands.join('\n'))}
${service}
## What to expect

${programs.map(expectation).join('\n')}
From \`asyncref show ${entry.id}\`, in ${LANGUAGE_NAMES[language]}. The code is yours under 0BSD.
`;
}

function expectation(program: Program): string {
  const { output = '', stderr, exitCode } = program;
  const ending = [
    ...stderr.map((text) => `On standard error it says, among other things:\n\n${indent(text)}\n`),
    ...(exitCode === 0 ? [] : [`It ends with exit code ${exitCode}.\n`]),
  ];
  const printed =
    output === ''
      ? `\`${sourcePath(program)}\` prints nothing.\n`
      : `\`${sourcePath(program)}\` prints:\n\n${indent(output.trimEnd())}\n`;
  return [printed, ...ending].join('\n');
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}
