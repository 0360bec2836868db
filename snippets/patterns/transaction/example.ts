// A transaction as a block: commits at its end, rolls back on any error.
import { setImmediate as turn } from 'node:timers/promises';

/** Stands for one connection to a real database. */
class Database {
  saved = { ann: 100, bob: 0 };
  current = this.saved;

  async execute(sql: 'BEGIN' | 'COMMIT' | 'ROLLBACK'): Promise<void> {
    await turn(); // the answer would be awaited here
    console.log(sql);
    if (sql === 'COMMIT') this.saved = this.current;
    else this.current = { ...this.saved };
  }
}

async function transaction<T>(
  db: Database,
  work: () => Promise<T>,
): Promise<T> {
  await db.execute('BEGIN');
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await db.execute('ROLLBACK');
    throw error;
  }
  await db.execute('COMMIT');
  return result;
}

const db = new Database();
for (const amount of [70, 70]) {
  try {
    await transaction(db, async () => {
      db.current.bob += amount;
      await turn();
      db.current.ann -= amount;
      if (db.current.ann < 0) throw new Error('not enough money');
    });
  } catch (error) {
    console.log('error:', (error as Error).message);
  }
  console.log('saved:', ...Object.values(db.saved));
}
