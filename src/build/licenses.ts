import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A line that says whose the work is; it differs where the terms are the same. */
const NOTICE = /^[ \t]*copyright \(c\).*$/gim;
/** What some write above the terms of the MIT licence, others not. */
const HEADING = /^\(?(the )?mit license( \(mit\))?\)?$/im;

/**
 * Writes the licences of packages: all terms once, above them the packages that come under them,
 * each with its own copyright notices.
 *
 * @param folder where the packages lie
 * @throws Error where a package has no licence file
 */
export function renderLicenses(folder: string, packages: readonly string[]): string {
  const byTerms = new Map<string, { terms: string; holders: Map<string, string[]> }>();
  for (const name of packages) {
    const text = readLicense(folder, name);
    const notices = (text.match(NOTICE) ?? []).map((line) => line.trim()).join('\n');
    const terms = text
      .replaceAll(NOTICE, '')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim();
    // The same words come under several headings, and broken into lines in several ways.
    const words = terms.replace(HEADING, '').trim().replaceAll(/\s+/g, ' ');
    const group = byTerms.get(words) ?? { terms, holders: new Map<string, string[]>() };
    group.holders.set(notices, [...(group.holders.get(notices) ?? []), name]);
    byTerms.set(words, group);
  }
  return [...byTerms.values()]
    .map(({ terms, holders }) => {
      const works = [...holders].map(([notices, names]) =>
        [names.join(', '), notices].filter(Boolean).join('\n'),
      );
      return `${[...works, terms].join('\n\n')}\n`;
    })
    .join(`\n${'-'.repeat(78)}\n\n`);
}

function readLicense(folder: string, name: string): string {
  const file = readdirSync(join(folder, name)).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${name} is bundled but has no licence file`);
  return readFileSync(join(folder, name, file), 'utf8');
}
