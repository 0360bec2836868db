/** What help and manual say beside the commands. */
import { EXIT } from './errors.ts';

export const DESCRIPTION =
  'A reference for asynchronous programming in Python and TypeScript, all of it run.';

/** Words and what they mean, under a heading. */
export interface Note {
  heading: string;
  rows: readonly (readonly [term: string, meaning: string])[];
}

const EXIT_CODES: Note = {
  heading: 'Exit codes',
  rows: [
    [`${EXIT.done}`, 'done'],
    [`${EXIT.failed}`, 'nothing found, or refused'],
    [`${EXIT.wrongUsage}`, 'wrong usage'],
    [`${EXIT.bug}`, "a fault of asyncref's own"],
    [`${EXIT.interrupted}`, 'interrupted'],
  ],
};

const ENVIRONMENT: Note = {
  heading: 'Environment',
  rows: [
    ['ASYNCREF_LANG', 'the language to show, where --lang does not say'],
    ['ASYNCREF_PATH', 'folders with entries of your own'],
    [
      'ASYNCREF_PAGER',
      'the pager, before the configuration, PAGER and less; empty or cat for none',
    ],
    ['FORCE_COLOR', 'colour, where --color does not say; then NO_COLOR, CLICOLOR_FORCE'],
    ['VISUAL, EDITOR', 'the editor of add and edit'],
    ['FORCE_HYPERLINK', 'links on a terminal that is not known for them; 0 for none'],
  ],
};

const FILES: Note = {
  heading: 'Files',
  rows: [
    ['.asyncref/', "a project's own entries"],
    ['~/.config/asyncref/', 'your own entries'],
    ['~/.config/asyncref/config.json', 'the configuration: lang, theme, paths, pager'],
  ],
};

export const NOTES: readonly Note[] = [ENVIRONMENT, FILES, EXIT_CODES];
