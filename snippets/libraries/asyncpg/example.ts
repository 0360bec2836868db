// A pool gives each query a connection; a transaction undoes a failure.
import postgres from 'postgres';

interface Order {
  id: number;
  total: number;
}

const { DATABASE_URL = '' } = process.env;
const sql = postgres(DATABASE_URL, { max: 2 });
// Two queries at once: the pool gives each its own connection.
const backends = await Promise.all([
  sql`SELECT pg_backend_pid() AS pid`,
  sql`SELECT pg_backend_pid() AS pid`,
]);
const pids = backends.map(([backend]) => String(backend?.['pid']));
console.log('connections:', new Set(pids).size);

await sql.begin(async (db) => {
  await db`
    CREATE TEMP TABLE orders (id int PRIMARY KEY, total int)
    ON COMMIT DROP`;
  const orders = [
    { id: 1, total: 40 },
    { id: 2, total: 25 },
    { id: 3, total: 60 },
  ];
  await db`INSERT INTO orders ${db(orders)}`;

  const large = await db<Order[]>`
    SELECT * FROM orders WHERE total > ${30} ORDER BY id`;
  for (const { id, total } of large) console.log('large:', id, total);
  try {
    await db.savepoint(async (inner) => {
      await inner`UPDATE orders SET total = 0`;
      await inner`INSERT INTO orders VALUES (3, 99)`;
    });
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    console.log('rolled back:', error.constraint_name);
  }
  const [row] = await db`SELECT sum(total) FROM orders`;
  console.log('sum:', row?.['sum']); // a string: it is a bigint
});
await sql.end(); // without this the pool keeps the process alive
