import { LANGUAGE_NAMES } from '../library/entry.ts';
import type { Demo } from '../scaffold/plan.ts';
import type { Service } from '../scaffold/services.ts';
import { startService } from '../scaffold/services.ts';
import { quoteWord, shellLine } from '../scaffold/shell.ts';
import type { Change } from '../scaffold/survey.ts';
import { NODE_STRIPS_TYPES } from '../scaffold/typescript.ts';
import type { Paint } from './paint.ts';
import { makeVisible } from './visible.ts';

/** What became of a demo, or would. */
export interface NewView {
  id: string;
  /** The directory, and how it is called from the current one. */
  target: string;
  shown: string;
  /** In both languages, each in a folder of its own below. */
  demos: (Demo & { folder: string })[];
  service: Service | undefined;
  changes: readonly Change[];
  refused: readonly Change[];
  force: boolean;
  written: boolean;
  installed: boolean;
  /** What a person should know besides. */
  notes: readonly string[];
  diffs: readonly string[] | undefined;
  isTTY: boolean;
  paint: Paint;
}

/** Format name to renderer; each returns the whole text for standard output. */
export const newRenderers = {
  written: (view: NewView) =>
    makeVisible(
      [describeFiles(view), ...view.demos.map((demo) => describeSteps(view, demo))].join('\n'),
    ),
  plan: (view: NewView) => makeVisible(listChanges(view)),
  diff: renderDiff,
  json: (view: NewView) => `${JSON.stringify(selectFields(view), null, 2)}\n`,
} satisfies Record<string, (view: NewView) => string>;

export type NewFormat = keyof typeof newRenderers;

/** Each file with what is done to it, or would be. */
export function listChanges({ changes, force }: NewView): string {
  const lines = sortByPath(changes).map((change) => {
    const { path, blocked } = change;
    const word = nameState(change, force).padEnd(9);
    return `  ${word}  ${path}${blocked === undefined ? '' : `: ${blocked}`}\n`;
  });
  return lines.join('');
}

/** What is done to a file, or would be; of a conflict nothing is, but by force. */
function nameState({ state, blocked }: Change, force: boolean): Change['state'] | 'replace' {
  return force && state === 'conflict' && blocked === undefined ? 'replace' : state;
}

function describeFiles(view: NewView): string {
  return [listWritten(view), ...view.notes.map((note) => `${note}\n`)].join('\n');
}

function listWritten(view: NewView): string {
  const { shown, demos, changes } = view;
  const languages = demos.map(({ language }) => LANGUAGE_NAMES[language]).join(' and ');
  if (changes.every(({ state }) => state === 'identical'))
    return `${shown} holds all of it already.\n`;
  const isNew = changes.every(({ state }) => state === 'create');
  const paths = sortByPath(changes).map(({ path }) => `  ${path}\n`);
  return `Wrote ${shown} in ${languages}:\n${isNew ? paths.join('') : listChanges(view)}`;
}

function describeSteps(
  { shown, demos, service, installed }: NewView,
  { language, folder, steps }: NewView['demos'][number],
): string {
  const place = [shown, folder].filter((part) => part !== '' && part !== '.').join('/');
  // A name that begins with a dash would be taken for an option.
  const enter = place === '' ? [] : [`cd ${quoteWord(place.replace(/^-/, './-'))}`];
  const lines = [
    demos.length > 1 ? `Run it in ${LANGUAGE_NAMES[language]}:` : 'Run it:',
    ...enter.map(indent),
    ...(installed ? [] : steps.install).map(shellLine).map(indent),
    ...(service ? startService(service) : []).map(indent),
    ...[...steps.run, steps.test].map(shellLine).map(indent),
  ];
  if (steps.atOnce.length > 0)
    lines.push(
      '',
      language === 'python'
        ? 'Or at once, with uv:'
        : `Or at once, with Node ${NODE_STRIPS_TYPES} or newer:`,
      ...steps.atOnce.map(shellLine).map(indent),
    );
  if (service)
    lines.push('', `It needs a ${service.name} server: README.md says how else to get one.`);
  return `${lines.join('\n')}\n`;
}

function renderDiff({ diffs = [], isTTY, paint }: NewView): string {
  const text = diffs.join('');
  const lines = (isTTY ? makeVisible(text) : text).split('\n');
  return lines.map((line) => colorLine(line, paint)).join('\n');
}

function colorLine(line: string, paint: Paint): string {
  if (/^(---|\+\+\+) /.test(line)) return paint.strong(line);
  if (line.startsWith('@@')) return paint.faint(line);
  if (line.startsWith('+')) return paint.good(line);
  return line.startsWith('-') ? paint.bad(line) : line;
}

function selectFields({ id, target, written, force, demos, changes, diffs, service }: NewView) {
  return {
    id,
    directory: target,
    written,
    files: changes.map((change, index) => ({
      path: change.path,
      state: nameState(change, force),
      bytes: new TextEncoder().encode(change.text).length,
      ...(change.blocked !== undefined && { blocked: change.blocked }),
      ...(diffs && { diff: diffs[index] }),
    })),
    demos: demos.map(({ language, folder, steps }) => ({ language, folder, steps })),
    ...(service && { service: { name: service.name, start: startService(service) } }),
  };
}

function sortByPath(changes: readonly Change[]): Change[] {
  return changes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function indent(line: string): string {
  return `  ${line}`;
}
