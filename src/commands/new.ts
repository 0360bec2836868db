import { relative, resolve } from 'node:path';
import type { ColorChoice } from '../color.ts';
import { EXIT, UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import {
  LANGUAGE_NAMES,
  type Entry,
  type Language,
  type Program,
  type Variant,
} from '../library/entry.ts';
import { NO_PAINT } from '../render/paint.ts';
import { listChanges, newRenderers, type NewFormat, type NewView } from '../render/new.ts';
import { checkDirectory } from '../scaffold/place.ts';
import { demoProgram, detectPackageManager, planDemo } from '../scaffold/plan.ts';
import { finish } from '../scaffold/finish.ts';
import { findService } from '../scaffold/services.ts';
import { writeDemo } from '../scaffold/target.ts';
import type { ThemeChoice } from '../theme.ts';
import { openHostCatalog } from './catalog.ts';
import { done, type Outcome } from './outcome.ts';
import { unknownEntry } from './unknown.ts';
import { chooseLanguages, createHostPaint } from './wishes.ts';

export interface CreateOptions {
  id?: string | undefined;
  directory?: string | undefined;
  lang?: string | undefined;
  variant?: Variant | undefined;
  dryRun?: boolean | undefined;
  diff?: boolean | undefined;
  force?: boolean | undefined;
  git?: boolean | undefined;
  install?: boolean | undefined;
  stdout?: boolean | undefined;
  list?: boolean | undefined;
  json?: boolean | undefined;
  color: ColorChoice;
  theme: ThemeChoice;
}

/**
 * Writes a runnable demo of an entry: in one language into the directory itself, in both into a
 * sub-folder for each. Or says what it would write, prints the program alone, or lists the entries.
 *
 * @throws UserError when there is no such entry, the files cannot be written, or an operand would be
 *   ignored
 */
export async function create(options: CreateOptions, host: Host): Promise<Outcome> {
  checkOperands(options);
  if (options.list) {
    const { list } = await import('./list.ts');
    const { lang, json, color, theme } = options;
    return list({ lang, json, color, theme }, host);
  }
  if (options.id === undefined)
    throw new UserError('new needs the id of an entry', {
      hint: 'See: asyncref new --list',
      exitCode: EXIT.wrongUsage,
    });
  const catalog = await openHostCatalog(host);
  const stored = await catalog.find(options.id);
  if (!stored) throw await unknownEntry(catalog, options.id);
  const { entry } = stored;
  const languages = chooseLanguages(entry, options.lang, ['python'], host);
  const chosen = languages.map((language) => ({
    language,
    programs: choosePrograms(entry, language, options.variant),
  }));
  if (options.stdout) {
    const programs = chosen.flatMap((one) => one.programs);
    return done(printProgram(entry, programs));
  }
  const packageManager = detectPackageManager(host.env['npm_config_user_agent']);
  const demos = chosen.map(({ language, programs }) => ({
    folder: languages.length > 1 ? language : '',
    ...planDemo(entry, language, programs, packageManager),
  }));
  const directory = options.directory ?? entry.id;
  checkDirectory(directory);
  return write(entry, demos, resolve(host.cwd, directory), options, host);
}

/** What only prints needs no directory, and a list no id: whoever typed one meant something else. */
function checkOperands({ id, directory, list, stdout }: CreateOptions): void {
  if (list && id !== undefined)
    throw new UserError(`new --list lists all entries, and takes no "${id}"`, {
      hint: 'Leave out the one or the other.',
      exitCode: EXIT.wrongUsage,
    });
  if (stdout && directory !== undefined)
    throw new UserError(`new --stdout writes no files, and takes no "${directory}"`, {
      hint: 'Leave out the one or the other.',
      exitCode: EXIT.wrongUsage,
    });
}

function choosePrograms(entry: Entry, language: Language, variant?: Variant): Program[] {
  const programs = entry.programs.filter(
    (program) => program.language === language && (!variant || program.variant === variant),
  );
  if (programs.length > 0) return programs;
  throw new UserError(
    `${entry.id} has no ${variant ? `${variant} ` : ''}program in ${LANGUAGE_NAMES[language]}`,
    { hint: `It has ${entry.programs.map(({ file }) => file).join(', ')}.` },
  );
}

function printProgram(entry: Entry, programs: readonly Program[]): string {
  const [only] = programs;
  if (only && programs.length === 1) return demoProgram(entry, only);
  const flag = programs.every(({ language }) => language === only?.language)
    ? '--variant'
    : '--lang';
  throw new UserError(`${entry.id} has ${programs.map(({ file }) => file).join(', ')}`, {
    hint: `Say by ${flag} which of them to print.`,
  });
}

async function write(
  entry: Entry,
  demos: NewView['demos'],
  target: string,
  options: CreateOptions,
  host: Host,
): Promise<Outcome> {
  const files = new Map(
    demos.flatMap(({ folder, files }) =>
      [...files].map(([path, text]): [string, string] => [
        folder === '' ? path : `${folder}/${path}`,
        text,
      ]),
    ),
  );
  const force = options.force === true;
  const dryRun = options.dryRun === true || options.diff === true;
  const result = await host.uninterrupted(() => writeDemo(target, files, { dryRun, force }, host));
  const { diffChange } = options.diff ? await import('../scaffold/diff.ts') : {};
  const view: NewView = {
    id: entry.id,
    target,
    shown: relative(host.cwd, target) || '.',
    demos,
    service: findService(entry.service),
    ...result,
    force,
    installed: options.install === true,
    notes: [],
    diffs: diffChange && result.changes.map(diffChange),
    isTTY: host.stdout.isTTY,
    paint: options.diff ? await createHostPaint(options, host) : NO_PAINT,
  };
  if (view.refused.length > 0) return refuse(view, options);
  const notes = view.written ? await finish(view, options) : [];
  return done(newRenderers[chooseFormat(view, options)]({ ...view, notes }));
}

function chooseFormat({ diffs, written }: NewView, { json }: CreateOptions): NewFormat {
  if (json) return 'json';
  if (diffs) return 'diff';
  return written ? 'written' : 'plan';
}

/** Nothing was written. What was asked for besides, a plan or a diff, is still the answer. */
function refuse(view: NewView, options: CreateOptions): Outcome {
  const names = view.refused.filter(({ blocked }) => blocked === undefined).map(({ path }) => path);
  const blocked = view.refused.flatMap((change) => change.blocked ?? []);
  const asked = options.json || options.dryRun || options.diff;
  const ways = [
    ...(names.length > 0
      ? ['--diff shows what differs', `--force replaces ${names.join(', ')}`]
      : []),
    'or name another directory',
  ];
  const lines = [
    `error: ${view.shown} already has ${view.refused.map(({ path }) => path).join(', ')}`,
    ...(asked ? [] : [listChanges(view).trimEnd()]),
    ...(blocked.length > 0 ? blocked.map((reason) => `${reason}.`) : []),
    `Nothing was written. ${ways.join(', ')}.`,
  ];
  return {
    stdout: asked ? newRenderers[chooseFormat(view, options)](view) : '',
    stderr: `${lines.join('\n')}\n`,
    exitCode: EXIT.failed,
  };
}
