import type { Entry, Program } from '../library/entry.ts';
import { quotePythonLines, quoteString } from './literal.ts';
import { findService, type Service } from './services.ts';
import { projectName, type Source } from './source.ts';

/** The files of a demo in Python but its README. */
export function pythonFiles(entry: Entry, sources: readonly Source[]): [string, string][] {
  const service = findService(entry.service);
  return [
    ...sources.map(({ program, path }): [string, string] => [
      path,
      pythonProgram(entry, program.code),
    ]),
    [testPath(sources), testModule(sources, service)],
    ['pyproject.toml', pyproject(entry)],
    ...(service ? [['compose.yaml', service.compose] as [string, string]] : []),
    ['.gitignore', '.venv/\n__pycache__/\n'],
  ];
}

/** The commands that install what it needs, run it and test it, in its folder. */
export function pythonCommands(entry: Entry, sources: readonly Source[]) {
  const { pypi } = entry.dependencies;
  const alone = pypi.length === 0;
  const python = alone ? 'python3' : '.venv/bin/python';
  return {
    install: alone
      ? []
      : [
          ['python3', '-m', 'venv', '.venv'],
          [python, '-m', 'pip', 'install', ...pypi],
        ],
    run: sources.map(({ path }) => [python, path]),
    // By itself it would not say why a test is skipped.
    test: [python, '-m', 'unittest', ...(findService(entry.service) ? ['-v'] : [])],
    atOnce: alone ? [] : sources.map(({ path }) => ['uv', 'run', path]),
  };
}

/**
 * The program as the demo holds it: the entry's bytes, and above them what it depends on, so that
 * a runner of scripts can install it (PEP 723).
 */
export function pythonProgram(entry: Entry, code: string): string {
  if (entry.dependencies.pypi.length === 0) return code;
  const metadata = `requires-python = ${requiresPython(entry)}\ndependencies = ${requirements(entry)}`;
  return `# /// script\n${metadata.replaceAll(/^/gm, '# ')}\n# ///\n\n${code}`;
}

function pyproject(entry: Entry): string {
  return `[project]
name = ${JSON.stringify(projectName(entry))}
version = "0.1.0"
description = ${JSON.stringify(entry.title)}
requires-python = ${requiresPython(entry)}
dependencies = ${requirements(entry)}
`;
}

// A version of the free-threading build is one of the same language.
function requiresPython({ since }: Entry): string {
  return JSON.stringify(`>=${since.python.replace(/t$/, '')}`);
}

function requirements({ dependencies: { pypi } }: Entry): string {
  if (pypi.length === 0) return '[]';
  return `[\n${pypi.map((requirement) => `  ${JSON.stringify(requirement)},\n`).join('')}]`;
}

function testPath(sources: readonly Source[]): string {
  const [only] = sources;
  return only && sources.length === 1 ? `test_${only.path}` : 'test_programs.py';
}

function testModule(sources: readonly Source[], service: Service | undefined): string {
  const skip = service
    ? `@unittest.skipUnless(
    os.environ.get(${JSON.stringify(service.variable)}),
    "${service.variable} names no ${service.name} server: see README.md",
)
`
    : '';
  const outputs = sources.flatMap(({ program }) =>
    program.output === undefined
      ? []
      : `${outputName(program)} = ${quotePythonLines(program.output)}\n`,
  );
  return `"""Runs ${sources.map(({ path }) => path).join(' and ')} and checks what comes out."""

${service ? 'import os\n' : ''}import subprocess
import sys
import unittest
from pathlib import Path

${outputs.join('\n')}

def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, program],
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


${skip}class ProgramTest(unittest.TestCase):
    maxDiff = None

${sources.map(testMethod).join('\n')}

if __name__ == "__main__":
    unittest.main()
`;
}

function testMethod({ program, path }: Source): string {
  const { exitCode, output, stderr } = program;
  const lines = [
    `result = run("${path}")`,
    `self.assertEqual(result.returncode, ${exitCode}, result.stderr)`,
    ...(output === undefined ? [] : [`self.assertEqual(result.stdout, ${outputName(program)})`]),
    ...stderr.map((text) => assertIn(text)),
    ...(stderr.length === 0 ? ['self.assertEqual(result.stderr, "")'] : []),
  ];
  return `    def test_${path.replace('.py', '')}(self) -> None:\n${lines.map((line) => `        ${line}\n`).join('')}`;
}

/** In the form that formatters of Python give it. */
function assertIn(text: string): string {
  const quoted = quoteString(text, '"');
  const line = `self.assertIn(${quoted}, result.stderr)`;
  if (line.length + 8 <= 88) return line;
  const [outer, inner] = ['\n        ', '\n            '];
  const together = `self.assertIn(${inner}${quoted}, result.stderr${outer})`;
  if (quoted.length + 12 + ', result.stderr'.length <= 88) return together;
  return `self.assertIn(${inner}${quoted},${inner}result.stderr,${outer})`;
}

function outputName({ variant }: Program): string {
  return variant === 'example' ? 'OUTPUT' : `${variant.toUpperCase()}_OUTPUT`;
}
