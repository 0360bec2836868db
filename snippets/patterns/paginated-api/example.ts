// An async generator walks through the pages and yields single items.
import { setImmediate as turn } from 'node:timers/promises';

type Page = { orders: string[]; nextCursor?: string };

const PAGES: Record<string, Page> = {
  first: { orders: ['pens', 'ink'], nextCursor: 'second' },
  second: { orders: ['paper', 'glue'], nextCursor: 'third' },
  third: { orders: ['tape'] },
};

async function fetchPage(cursor: string): Promise<Page> {
  await turn(); // the request would be awaited here
  console.log('fetched the', cursor, 'page');
  const page = PAGES[cursor];
  if (!page) throw new Error(`no such page: ${cursor}`);
  return page;
}

async function* allOrders(): AsyncGenerator<string, void, undefined> {
  let cursor: string | undefined = 'first';
  while (cursor !== undefined) {
    const page: Page = await fetchPage(cursor);
    yield* page.orders;
    cursor = page.nextCursor;
  }
}

for await (const order of allOrders()) console.log('-', order);

// A page is fetched only when somebody asks for one of its items.
for await (const order of allOrders()) {
  if (!order.startsWith('pa')) continue;
  console.log('found', order);
  break;
}
