// SQLite is built into Node and synchronous: the loop waits for each query.
import { DatabaseSync } from 'node:sqlite';

const LONG = `
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ?)
  SELECT count(*) FROM n`;

using db = new DatabaseSync(':memory:'); // closes itself in the end
db.exec('CREATE TABLE orders (id INTEGER, total INTEGER)');
const insert = db.prepare('INSERT INTO orders VALUES (?, ?)');
db.exec('BEGIN'); // without it every statement commits by itself
insert.run(1, 40);
insert.run(2, 25);
insert.run(3, 60);
db.exec('COMMIT');

const query = 'SELECT * FROM orders WHERE total > ? ORDER BY id';
for (const order of db.prepare(query).iterate(30)) {
  console.log('large:', order['id'], order['total']);
}

db.exec('BEGIN');
db.exec('UPDATE orders SET total = 0');
db.exec('ROLLBACK');
const row = db.prepare('SELECT sum(total) AS sum FROM orders').get();
console.log('after rollback:', row?.['sum']);

let ticks = 0;
setImmediate(() => {
  ticks += 1;
});
db.prepare(LONG).get(1_000_000);
console.log('the loop', ticks > 0 ? 'ran on' : 'stood still');
