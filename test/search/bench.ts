/** `npm run bench:search`: how well asyncref finds, beside other engines on the same entries. */
import UFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import {
  asyncref,
  asyncrefExplain,
  entries,
  judge,
  judged,
  strangers,
  type Engine,
  type Judged,
} from './judge.ts';

const documents = entries.map((entry) => ({
  id: entry.id,
  title: entry.title,
  api: Object.values(entry.api).flat(),
  keywords: entry.keywords,
  questions: entry.questions,
  errors: entry.errors,
  summary: entry.summary,
}));
const fields = ['id', 'title', 'api', 'keywords', 'questions', 'errors', 'summary'] as const;

function plainFuse(): Engine {
  const fuse = new Fuse(documents, { keys: [...fields], ignoreLocation: true, threshold: 0.4 });
  return (query) => fuse.search(query).map(({ item }) => item.id);
}

function miniSearch(): Engine {
  const engine = new MiniSearch({
    fields: [...fields],
    extractField: (document: Record<string, unknown>, field) => [document[field]].flat().join(' '),
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { id: 4, title: 4, api: 3, keywords: 3 } },
  });
  engine.addAll(documents);
  return (query) => engine.search(query).map(({ id }) => String(id));
}

function uFuzzy(): Engine {
  const engine = new UFuzzy({ intraMode: 1 });
  const haystack = documents.map((one) =>
    fields
      .map((field) => one[field])
      .flat()
      .join(' '),
  );
  return (query) => {
    const [, info, order] = engine.search(haystack, query, 1);
    return (order ?? []).map((place) => documents[info?.idx[place] ?? -1]?.id ?? '');
  };
}

const engines: [string, Engine, Judged[]?][] = [
  ['asyncref search', asyncref],
  ["asyncref search, strangers' queries", asyncref, strangers],
  ['asyncref explain', asyncrefExplain, judged.filter((one) => /error|off-topic/.test(one.class))],
  ['Fuse', plainFuse()],
  ['MiniSearch', miniSearch()],
  ['uFuzzy', uFuzzy()],
];
const verbose = process.argv.includes('--misses');

console.log(`${entries.length} entries; share of queries answered first / among three / MRR`);
for (const [name, engine, queries] of engines) {
  console.log(`\n${name}`);
  for (const { class: kind, count, first, three, mrr, misses } of await judge(engine, queries)) {
    const figures = [first, three].map((share) => `${share.toFixed(0)} %`.padStart(6)).join('');
    console.log(`  ${kind.padEnd(10)} ${String(count).padStart(3)} ${figures}  ${mrr.toFixed(3)}`);
    if (verbose && name.startsWith('asyncref'))
      for (const query of misses)
        console.log(
          `      ${JSON.stringify(query.slice(0, 90))} ${(await engine(query)).slice(0, 3).join(' ')}`,
        );
  }
}
