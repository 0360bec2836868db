import type { Host } from './host.ts';

/** Terminals that know OSC 8 and say who they are in TERM_PROGRAM, by their first version that is
 * right. Sources: their release notes, and what the package supports-hyperlinks has collected. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'iTerm.app': '3.1',
  WezTerm: '20200620',
  vscode: '1.72',
  ghostty: '0',
  mintty: '0',
  tmux: '3.4',
};

/** The same of those that say it in TERM. */
const TERMS = /^(xterm-kitty|xterm-ghostty|alacritty|foot|contour)/;

/**
 * Whether standard output is a terminal that shows hyperlinks: FORCE_HYPERLINK says it (0 is no),
 * else the terminal is known for it. A pipe gets none, whatever is said.
 */
export function decideLinks({ env, stdout }: Pick<Host, 'env' | 'stdout'>): boolean {
  if (!stdout.isTTY) return false;
  const forced = env['FORCE_HYPERLINK'];
  if (forced) return forced !== '0' && forced !== 'false';
  const program = env['TERM_PROGRAM'] ?? '';
  // What is between has the say; the variables of the terminal around it may have come through.
  if (env['STY'] || (env['TMUX'] && program !== 'tmux')) return false;
  const since = PROGRAMS[program];
  if (since !== undefined) return reaches(env['TERM_PROGRAM_VERSION'] ?? '', since);
  return (
    TERMS.test(env['TERM'] ?? '') ||
    env['WT_SESSION'] !== undefined ||
    env['DOMTERM'] !== undefined ||
    // 0.50.0 crashes.
    Number(env['VTE_VERSION'] ?? 0) > 5000
  );
}

/** Whether a version, such as `3.4a` or `20240203-110809`, is another or newer. */
function reaches(version: string, since: string): boolean {
  const [major = 0, minor = 0] = numbersOf(version);
  const [wantedMajor = 0, wantedMinor = 0] = numbersOf(since);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function numbersOf(version: string): number[] {
  return version.split(/[.-]/).map((part) => Number.parseInt(part, 10) || 0);
}
