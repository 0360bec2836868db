import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderManual } from '../src/build/manual.ts';
import { COMMANDS, EXAMPLES, GLOBAL_FLAGS } from '../src/grammar.ts';
import { ROOT } from './setup/interpreters.ts';

const page = renderManual('1.2.3', new Date('2026-03-01T12:00:00Z'));

/** What a reader of the manual sees, without the overstrikes of its bold letters. */
function read(): string | undefined {
  const { stdout, status } = spawnSync('mandoc', ['-T', 'ascii', '-O', 'width=200'], {
    input: page,
    encoding: 'utf8',
  });
  // oxlint-disable-next-line no-control-regex -- a backspace is how bold is typed
  return status === 0 ? stdout.replaceAll(/.\u0008/g, '') : undefined;
}

describe('the manual', () => {
  it('is where the package says, and says how old it is', () => {
    const {
      man: [file],
    } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { man: [string] };
    expect(existsSync(join(ROOT, file))).toBe(true);
    expect(page).toMatch(/^\.Dd March 1, 2026\n\.Dt ASYNCREF 1\n/);
    expect(page).toContain('1.2.3');
  });

  it('is right for mandoc', (context) => {
    const { error, stdout, stderr, status } = spawnSync('mandoc', ['-T', 'lint'], {
      input: page,
      encoding: 'utf8',
    });
    if (error) return context.skip('mandoc is not installed');
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 });
    return undefined;
  });

  it('shows every command, flag and example as it is typed', (context) => {
    const text = read();
    if (text === undefined) return context.skip('mandoc is not installed');
    for (const { name, flags, operands, examples = [] } of COMMANDS) {
      expect(text).toContain(`asyncref ${name}`);
      for (const flag of flags) expect(text).toContain(`--${flag.name}`);
      for (const operand of operands) expect(text).toContain(operand.name);
      for (const [command] of examples) expect(text).toContain(`   ${command}\n`);
    }
    for (const flag of GLOBAL_FLAGS) expect(text).toContain(`--${flag.name}`);
    for (const [command] of EXAMPLES) expect(text).toContain(`   ${command}\n`);
    return undefined;
  });
});
