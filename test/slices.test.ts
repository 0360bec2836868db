/** Slices of every program, read by the real parsers of their languages. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
// The parser (oxc) that Vitest's own Vite brings.
import { parseSync } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSources } from '../src/build/library.ts';
import type { Language } from '../src/library/entry.ts';
import { run } from '../src/main.ts';
import { cut, type CutOptions } from '../src/slice/cut.ts';
import { findParts } from '../src/slice/find.ts';
import { PARTS } from '../src/slice/parts.ts';
import { createHost } from './fixtures/host.ts';
import { compileFolders, entryFolder } from './fixtures/library.ts';
import { ROOT, listInterpreters } from './setup/interpreters.ts';

function slice(code: string, language: Language, options: Partial<CutOptions>): string {
  const parts = findParts(code, language);
  if (!parts) throw new Error('is not understood');
  return cut(code, parts, { part: 'all', comments: true, indent: 0, ...options })
    .map((piece) => (typeof piece === 'string' ? piece : code.slice(...piece)))
    .join('');
}

const { entries } = loadSources(join(ROOT, 'snippets'));
const programs = entries.flatMap(({ id, programs: own }) =>
  own.map(({ file, code, language }) => ({ name: `${id}/${file}`, code, language })),
);
const cases = PARTS.flatMap((part) =>
  [true, false].flatMap((comments) => [0, 4].map((indent) => ({ part, comments, indent }))),
);
const slices = programs.flatMap(({ name, code, language }) =>
  cases.map((options) => {
    const title = `${name} ${options.part} ${options.comments ? '' : 'no comments'} ${options.indent}`;
    return { ...options, title, language, code, text: slice(code, language, options) };
  }),
);

describe('every slice of every program', () => {
  it('is there, ends in one newline, and has no blanks at an end nor a wider gap', () => {
    expect(slices).toHaveLength(programs.length * cases.length);
    for (const { title, code, part, text } of slices) {
      if (text === '') expect(part, title).toBe('imports');
      else expect(text, title).toMatch(/^\s*\S[^]*\S\n$/);
      expect(text, title).not.toMatch(/[ \t]\n/);
      const gap = Math.max(...[...code.matchAll(/\n+/g)].map(([ends]) => ends.length));
      expect(text, title).not.toMatch(new RegExp(`\n{${gap + 1}}`));
    }
  });

  it('in full is the program', () => {
    for (const { name, code, language } of programs)
      expect(slice(code, language, {}), name).toBe(code);
  });

  it('in Python says what Python reads in the part', () => {
    const python = listInterpreters().findLast(({ language }) => language === 'python');
    const input = JSON.stringify(slices.filter(({ language }) => language === 'python'));
    const report = execFileSync(python?.command ?? 'python3', ['-c', COMPARE], {
      input,
      encoding: 'utf8',
    });
    expect(JSON.parse(report)).toEqual({ compared: input.match(/"title":/g)?.length, wrong: [] });
  });

  it('in TypeScript says what a parser reads in the part', () => {
    for (const { title, language, code, part, comments, text } of slices) {
      if (language !== 'typescript') continue;
      const read = parseSync('slice.ts', text, { sourceType: 'module' });
      const whole = parseSync('program.ts', code, { sourceType: 'module' });
      // The program of one gotcha awaits where no parser allows it, so that it has errors itself.
      if (!title.startsWith('await-outside-async/bad.ts')) expect(whole.errors, title).toEqual([]);
      const errors = whole.errors.map(({ message }) => message);
      expect(read.errors.filter(({ message }) => !errors.includes(message))).toEqual([]);
      if (!comments) expect(read.comments, title).toEqual([]);
      const statements = whole.program.body;
      const expected = statements.filter((statement, index) => {
        const isImport = statement.type === 'ImportDeclaration';
        if (part === 'imports') return isImport;
        const isStart =
          index === statements.length - 1 &&
          code.slice(statement.start, statement.end) === 'await main();';
        return part === 'all' || !(isImport || isStart);
      });
      expect(withoutPlaces(read.program.body), title).toBe(withoutPlaces(expected));
    }
  });
});

function withoutPlaces(tree: unknown): string {
  return JSON.stringify(tree, (key, value: unknown) =>
    key === 'start' || key === 'end' ? undefined : value,
  );
}

/** Compares trees as `ast` reads them; a slice that is indented stands in a block. */
const COMPARE = `
import ast, io, json, sys, tokenize

def is_start(node):
    return isinstance(node, ast.If) and "__name__" in ast.unparse(node.test)

def is_import(node):
    return isinstance(node, (ast.Import, ast.ImportFrom))

def dump(nodes):
    return [ast.dump(node) for node in nodes]

slices = json.load(sys.stdin)
wrong = []
for one in slices:
    whole = ast.parse(one["code"]).body
    expected = {
        "all": whole,
        "imports": [node for node in whole if is_import(node)],
        "body": [node for node in whole if not is_import(node) and not is_start(node)],
    }[one["part"]]
    text = one["text"]
    try:
        read = ast.parse(f"if block:\\n{text}").body[0].body if one["indent"] else ast.parse(text).body
        left = [t for t in tokenize.generate_tokens(io.StringIO(text).readline)
                if t.type == tokenize.COMMENT] if not one["comments"] and not one["indent"] else []
        if dump(read) != dump(expected) or left:
            wrong.append(one["title"])
    except SyntaxError as error:
        wrong.append(one["title"] + ": " + str(error))
print(json.dumps({"compared": len(slices), "wrong": wrong}))
`;

describe('comments are told from what looks like one', () => {
  it.each<[string, Language, string, string]>([
    ['strings', 'python', 'a = "# no" + \'#\'  # yes\n', 'a = "# no" + \'#\'\n'],
    ['raw strings', 'python', 'a = r"\\"  # "  # yes\n', 'a = r"\\"  # "\n'],
    ['triple quotes', 'python', 'a = """\n# no\n\n\n\n"""  # yes\n', 'a = """\n# no\n\n\n\n"""\n'],
    [
      'f-strings',
      'python',
      'a = f"{b["# no"]!r:{"#"}>3} #"  # yes\n',
      'a = f"{b["# no"]!r:{"#"}>3} #"\n',
    ],
    ['formats', 'python', `a = f"{d:%H o'clock} # no"  # yes\n`, `a = f"{d:%H o'clock} # no"\n`],
    ['doubled braces', 'python', 'a = f"{{# no"  # yes\n', 'a = f"{{# no"\n'],
    ['template strings', 'python', "a = t'{b['# no']}'  # yes\n", "a = t'{b['# no']}'\n"],
    ['docstrings', 'python', 'def f():\n    """# no"""\n    # yes\n', 'def f():\n    """# no"""\n'],
    ['words before quotes', 'python', 'a = b if"# no"else 1  # yes\n', 'a = b if"# no"else 1\n'],
    ['a shebang', 'python', '#!/usr/bin/env python3\n# yes\na\n', '#!/usr/bin/env python3\na\n'],
    [
      'type comments',
      'python',
      'a = []  # type: list[int]\nb = 1  # noqa: F841\n',
      'a = []  # type: list[int]\nb = 1  # noqa: F841\n',
    ],
    ['joined lines', 'python', 'a = 1 \\\n# ends it\nb = 2\n', 'a = 1 \\\n# ends it\nb = 2\n'],
    [
      'strings',
      'typescript',
      'a = "// no" + \'/* no */\'; // yes\n',
      'a = "// no" + \'/* no */\';\n',
    ],
    [
      'templates',
      'typescript',
      'a = `// no ${/* yes */ b} /* no */  \n\n\n//` // yes\n',
      'a = `// no ${b} /* no */  \n\n\n//`\n',
    ],
    [
      'templates in templates',
      'typescript',
      'a = `${`// no ${b /* yes */}`}//`;\n',
      'a = `${`// no ${b}`}//`;\n',
    ],
    [
      'expressions',
      'typescript',
      'a = /[/]\\/\\/ no/.test(b) ? 4 / 2 : 1; // yes / no\n',
      'a = /[/]\\/\\/ no/.test(b) ? 4 / 2 : 1;\n',
    ],
    [
      'a comment that parts words',
      'typescript',
      'function* f() { yield/* yes */a; }\n',
      'function* f() { yield a; }\n',
    ],
    [
      'a comment that parts lines',
      'typescript',
      'function f() {\n  return a /* yes\n  */ + b\n}\n',
      'function f() {\n  return a\n  + b\n}\n',
    ],
    ['arguments', 'typescript', 'f(/* yes */ a, b /* yes */);\n', 'f(a, b);\n'],
    [
      'directives',
      'typescript',
      '// @ts-expect-error no\na(); // yes\n',
      '// @ts-expect-error no\na();\n',
    ],
    [
      'a shebang',
      'typescript',
      '#!/usr/bin/env node\n/** yes */\na;\n',
      '#!/usr/bin/env node\na;\n',
    ],
  ])('%s in %s', (_, language, code, expected) => {
    expect(slice(code, language, { comments: false })).toBe(expected);
  });

  it('keeps Windows line ends', () => {
    const code = '# yes\r\na = 1  # yes\r\n\r\n# yes\r\n\r\nb = 2\r\n';
    expect(slice(code, 'python', { comments: false })).toBe('a = 1\r\n\r\nb = 2\r\n');
  });

  it.each<[Language, string]>([
    ['python', 'a = "no end\n'],
    ['python', 'a = """no end\n'],
    ['python', 'a = f"{no end"\n'],
    ['typescript', 'a = `no end\n'],
    ['typescript', 'a; /* no end\n'],
  ])('understands no %s such as %j', (language, code) => {
    expect(findParts(code, language)).toBeUndefined();
  });
});

describe('the start of a demo', () => {
  const body = (code: string, language: Language) => slice(code, language, { part: 'body' });

  it.each<[string, Language, string]>([
    ['a guard', 'python', 'if __name__ == "__main__":\n    main()\n    # the end\n'],
    ['a guard in one line', 'python', "if '__main__' == __name__: main()\n"],
    ['a call of main', 'python', 'main()\n'],
    ['a run of main', 'python', '# Starts it.\nasyncio.run(main())  # here\n'],
    ['an exit with main', 'python', 'sys.exit(asyncio.run(main()))\n'],
    ['a run of the function', 'python', 'anyio.run(main)\n'],
    ['an awaited main', 'typescript', 'await main();\n'],
    ['a main that is caught', 'typescript', 'main()\n  .catch(report)\n  .finally(close);\n'],
    ['an ignored main', 'typescript', 'void main(process.argv);\n'],
    ['a guard', 'typescript', 'if (import.meta.main) {\n  await main();\n}\n'],
    ['an older guard', 'typescript', 'if (require.main === module) main();\n'],
  ])('is found: %s in %s', (_, language, start) => {
    expect(body(`work();\n\n\n${start}`, language)).toBe('work();\n');
  });

  it.each<[string, Language, string]>([
    ['a guard with another way', 'python', 'if __name__ == "__main__":\n    a()\nelse:\n    b()\n'],
    [
      'a guard with another way',
      'typescript',
      'if (import.meta.main) {\n  a();\n} else {\n  b();\n}\n',
    ],
    ['a call that is not the last', 'typescript', 'await main();\nclose();\n'],
    ['a result that is used', 'python', 'mails = asyncio.run(main())\nprint(mails)\n'],
    ['another name', 'python', 'main_loop.run()\n'],
    ['a method', 'typescript', 'main.start();\n'],
  ])('is not taken for one: %s in %s', (_, language, code) => {
    expect(body(code, language)).toBe(code);
  });
});

describe('imports', () => {
  const imports = (code: string, language: Language) => slice(code, language, { part: 'imports' });

  it('come with their comments, the heading of the program stays behind', () => {
    const code =
      '# What it does.\nimport os  # system\n\n# Faster.\nimport uvloop\n\nuse()\n\nfrom a import (\n    b,  # b\n)\n';
    expect(imports(code, 'python')).toBe(
      'import os  # system\n\n# Faster.\nimport uvloop\n\nfrom a import (\n    b,  # b\n)\n',
    );
    expect(slice(code, 'python', { part: 'body' })).toBe('# What it does.\n\nuse()\n');
  });

  it('are statements of the top level, of types too', () => {
    const code =
      "import 'a';\nimport type { B } from 'b';\nimport c = require('c');\nconst d = await import('d');\nimport.meta;\nexport * from 'e';\n";
    expect(imports(code, 'typescript')).toBe(code.split('\n').slice(0, 3).join('\n') + '\n');
    expect(imports('import a; import b\nimport c; d()\n', 'python')).toBe('import a; import b\n');
    expect(imports('def f():\n    import a\n"""\nimport b\n"""\n', 'python')).toBe('');
    expect(imports('f(`${\nimport(a)\n}`);\n', 'typescript')).toBe('');
  });
});

describe('indentation', () => {
  it('leaves alone what stands within strings', () => {
    const python = 'a = """\n b\n\n  """\nc = f(\n    1,\n)\n';
    expect(slice(python, 'python', { indent: 2 })).toBe(
      '  a = """\n b\n\n  """\n  c = f(\n      1,\n  )\n',
    );
    const typescript = 'a = `\n b ${\n  c\n} `;\n\n/*\n d\n*/\n';
    expect(slice(typescript, 'typescript', { indent: 2 })).toBe(
      '  a = `\n b ${\n    c\n  } `;\n\n  /*\n   d\n  */\n',
    );
  });
});

describe('show', () => {
  let library: string;
  const PYTHON = '"""Doc."""\n\nimport a\n\n\ndef f():\n    return a  # yes\n\n\nf()\n';
  const MARKED = '# only comments\n';
  beforeAll(async () => {
    library = await compileFolders([
      entryFolder('patterns/whole', {}, { 'example.py': PYTHON, 'example.ts': 'b();\n' }),
      entryFolder('patterns/marked', {}, { 'example.py': MARKED }),
      entryFolder('patterns/hostile', {}, { 'example.py': 'a = "\u001B[2J"\n' }),
      entryFolder('patterns/bare', {}, { 'example.py': 'b()\n', 'example.ts': 'b();\n' }),
      entryFolder('patterns/open', {}, { 'example.py': 'a = "\n' }),
    ]);
  });
  const show = (...argv: string[]) => run(['show', ...argv], createHost(library));
  const body = '"""Doc."""\n\n\ndef f():\n    return a\n\n\nf()\n';

  it('prints a slice in a pipe, with --raw, and alone on a terminal', async () => {
    const argv = ['whole', '--part', 'body', '--no-comments'];
    expect(await show(...argv)).toEqual({ stdout: body, stderr: '', exitCode: 0 });
    const terminal = createHost(library, { columns: 80 });
    for (const more of [['--raw'], ['--no-color'], ['--plain']])
      expect((await run(['show', ...argv, ...more], terminal)).stdout).toBe(body);
    const { stdout } = await run(['show', ...argv, '--indent', '2'], terminal);
    expect(stdout).toContain('\u001B[');
    expect(stripVTControlCharacters(stdout)).toBe(body.replaceAll(/^(?=.)/gm, '  '));
  });

  it('colours a slice as the program is coloured', async () => {
    const coloured = (await show('whole', '--color', 'always')).stdout.split('\n');
    const { stdout } = await show('whole', '--color', 'always', '--part', 'body');
    expect(coloured.join('\n')).toContain('\u001B[');
    expect(stdout.split('\n').filter((line) => !coloured.includes(line))).toEqual([]);
  });

  it('prints the slices of both languages, of those that have one', async () => {
    const both = ['whole', '--lang', 'both'];
    expect((await show(...both, '--part', 'body', '--no-comments')).stdout).toBe(`${body}\nb();\n`);
    expect((await show(...both, '--part', 'imports')).stdout).toBe('import a\n');
  });

  it('puts slices into JSON as the code of the programs', async () => {
    const { stdout } = await show('whole', '--part', 'imports', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'whole',
      programs: [{ code: 'import a\n' }, { code: '' }],
    });
  });

  it('lets no control character of a slice through to a terminal, and keeps it in a pipe', async () => {
    const argv = ['show', 'hostile', '--part', 'body'];
    for (const color of ['never', 'always']) {
      const terminal = createHost(library, { columns: 80 });
      const { stdout } = await run([...argv, '--color', color], terminal);
      expect(stripVTControlCharacters(stdout)).toBe('a = "␛[2J"\n');
      expect(stdout).not.toContain('\u001B[2J');
    }
    expect((await run(argv, createHost(library))).stdout).toBe('a = "\u001B[2J"\n');
  });

  it('takes an indentation of no columns, as a script counts them', async () => {
    expect((await show('whole', '--indent', '0')).stdout).toBe(PYTHON);
  });

  it.each([
    [['whole', '-l', 'ts', '--part', 'imports'], 1, /example\.ts has no imports\n.*without --part/],
    [['bare', '-l', 'both', '--part', 'imports'], 1, /example\.py and example\.ts have no imports/],
    [['marked', '--no-comments'], 1, /has nothing but comments\n.*without --no-comments/],
    [['open', '--part', 'body'], 1, /a string or comment in example\.py has no end/],
    [['whole', '--part', 'tail'], 2, /Allowed choices are all, imports, body/],
    [['whole', '--indent', '-1'], 2, /indent/],
    [['whole', '--indent', '201'], 2, /a whole number from 0 to 200/],
  ])('fails with an empty stdout: %j', async (argv, exitCode, message) => {
    const outcome = await show(...argv);
    expect(outcome).toMatchObject({ stdout: '', exitCode });
    expect(outcome.stderr).toMatch(message);
  });
});
