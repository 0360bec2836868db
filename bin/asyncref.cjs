#!/usr/bin/env node
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const dist = join(__dirname, '..', 'dist');
const program = join(dist, 'main.cjs');
if (existsSync(program)) {
  require(program).main(join(dist, 'library'));
} else {
  process.stderr.write('error: asyncref is not built\nRun this first: npm run build\n');
  process.exitCode = 70;
}
