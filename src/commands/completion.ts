import bash from '../completion/asyncref.bash';
import fish from '../completion/asyncref.fish';
import powershell from '../completion/asyncref.ps1';
import zsh from '../completion/asyncref.zsh';
import { done, type Outcome } from './outcome.ts';

const SCRIPTS = { bash, zsh, fish, powershell };

export interface CompletionOptions {
  shell: keyof typeof SCRIPTS;
}

/** Prints the script that makes a shell complete the command; where it goes is up to the user. */
export function completion({ shell }: CompletionOptions): Outcome {
  return done(SCRIPTS[shell]);
}
