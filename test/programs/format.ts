/** The Python half of `npm run format`. */
import { run } from '../setup/interpreters.ts';
import { ruff } from './findings.ts';
import { SNIPPETS } from './run.ts';

run(ruff(), ['format', SNIPPETS]);
