import { LANGUAGE_NAMES, type Entry, type Language, type Program } from '../library/entry.ts';
import type { Steps } from './plan.ts';
import { findService, startService, type Service } from './services.ts';
import { shellLine } from './shell.ts';
import type { Source } from './source.ts';
import { NODE_STRIPS_TYPES, scriptCommand } from './typescript.ts';

/** The README of a demo: how it is run, and what to expect. */
export function readme(
  entry: Entry,
  language: Language,
  sources: readonly Source[],
  steps: Steps,
): string {
  const service = findService(entry.service);
  const needs = language === 'python' ? `Python ${entry.since.python}` : `Node ${entry.since.node}`;
  const blocks = [
    `# ${entry.title}`,
    entry.summary,
    `It needs ${needs} or newer${entry.service ? `, and a ${service?.name ?? entry.service} server` : ''}. In this folder:`,
    indent(
      [
        ...steps.install.map(shellLine),
        ...(service ? startService(service) : []),
        ...[...steps.run, steps.test].map(shellLine),
      ].join('\n'),
    ),
    ...runAtOnce(language, steps),
    ...(service ? describeService(service, language, steps) : []),
    '## What to expect',
    ...sources.flatMap(expectation),
    ...typeErrors(sources, steps),
    `From \`asyncref show ${entry.id}\`, in ${LANGUAGE_NAMES[language]}. The code is yours under 0BSD.`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function runAtOnce(language: Language, { atOnce }: Steps): string[] {
  if (atOnce.length === 0) return [];
  const means =
    language === 'python'
      ? 'With uv, which installs what the program names at its top:'
      : `Node ${NODE_STRIPS_TYPES} or newer runs it without installing anything:`;
  return [means, indent(atOnce.map(shellLine).join('\n'))];
}

function describeService(service: Service, language: Language, steps: Steps): string[] {
  const { name, variable, address, embedded } = service;
  const without =
    embedded && language === 'typescript'
      ? [
          'Without Docker, this runs one until it is interrupted, in another terminal:',
          indent(shellLine(scriptCommand(steps.test[0] ?? '', embedded.script))),
        ]
      : [];
  return [
    `## ${name}`,
    `The lines with Docker start a server and say where it is: \`compose.yaml\` puts it at \`${address}\`. Any other will do; \`${variable}\` is its address. Where that is not set, the test is skipped and says so.`,
    ...without,
  ];
}

function expectation({ program, path }: Source): string[] {
  const { output, stderr, exitCode } = program;
  return [
    ...(output === undefined
      ? []
      : output === ''
        ? [`\`${path}\` prints nothing.`]
        : [`\`${path}\` prints:`, indent(output.trimEnd())]),
    ...stderr.flatMap((text) => ['On standard error it says, among other things:', indent(text)]),
    ...(exitCode === 0 ? [] : [`It ends with exit code ${exitCode}.`]),
  ];
}

/** A bad program may be one that the compiler catches. */
function typeErrors(sources: readonly Source[], steps: Steps): string[] {
  return sources.flatMap(({ program, path }) => {
    const errors = typeErrorsOf(program);
    const check = shellLine(scriptCommand(steps.test[0] ?? '', 'check'));
    return errors.length === 0
      ? []
      : [`\`${check}\` reports \`${path}\`, as it should: ${errors.join(', ')}.`];
  });
}

function typeErrorsOf({ language, caughtBy }: Program): string[] {
  if (language !== 'typescript') return [];
  return caughtBy.flatMap((finding) => /^tsc (.+)/.exec(finding)?.[1] ?? []);
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}
