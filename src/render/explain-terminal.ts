import type { ExplainView } from './explain.ts';
import { joinBlocks, proseWidth, wrap, wrapProse } from './layout.ts';
import { linkDocs, renderPrograms } from './show-terminal.ts';
import { makeVisible } from './visible.ts';

/** The line, what causes it, and the program that cures it. */
export function renderExplanation(view: ExplainView): string {
  const { languages, columns, paint } = view;
  const [best, ...others] = makeVisible(view.findings);
  if (!best || !view.stored) return '';
  const stored = makeVisible(view.stored);
  const programs = makeVisible(view.programs);
  const width = proseWidth(columns);
  const prose = makeVisible(view.sections).map(({ heading, text }) => [
    ...(heading ? [paint.strong(heading)] : []),
    ...wrapProse(text, width, paint.name),
  ]);
  const docs = linkDocs(stored.entry, languages, paint);
  return joinBlocks([
    wrap(best.line, columns).map((line) => paint.faint(line)),
    wrap(`${paint.strong(best.entry.title)}  ${paint.name(best.entry.id)}`, columns),
    ...prose,
    ...renderPrograms({ stored, languages, programs, columns, paint }),
    ...(docs.length > 0 ? [[paint.strong('Documentation'), ...docs]] : []),
    ...(others.length > 0
      ? [
          [
            paint.strong('It may also be'),
            ...others.flatMap(({ entry }) =>
              wrap(`  ${paint.name(entry.id)}  ${entry.title}`, columns),
            ),
          ],
        ]
      : []),
  ]);
}
