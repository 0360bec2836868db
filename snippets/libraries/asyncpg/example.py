"""A pool gives each task a connection; a transaction undoes a failure."""

import asyncio
import os

import asyncpg


async def main() -> None:
    url = os.environ["DATABASE_URL"]
    async with asyncpg.create_pool(url, min_size=1, max_size=2) as pool:
        # A connection does one thing at a time: two queries take two.
        jobs = (pool.fetchval("SELECT pg_backend_pid()") for _ in range(2))
        print("connections:", len(set(await asyncio.gather(*jobs))))

        async with pool.acquire() as db, db.transaction():
            await db.execute(
                "CREATE TEMP TABLE orders (id int PRIMARY KEY, total int)"
                " ON COMMIT DROP"
            )
            orders = [(1, 40), (2, 25), (3, 60)]
            await db.executemany(
                "INSERT INTO orders VALUES ($1, $2)", orders
            )

            query = "SELECT * FROM orders WHERE total > $1 ORDER BY id"
            for order in await db.fetch(query, 30):
                print("large:", order["id"], order["total"])
            try:
                async with db.transaction():  # within another: a savepoint
                    await db.execute("UPDATE orders SET total = 0")
                    await db.execute("INSERT INTO orders VALUES (3, 99)")
            except asyncpg.UniqueViolationError as error:
                print("rolled back:", error.constraint_name)
            print(
                "sum:", await db.fetchval("SELECT sum(total) FROM orders")
            )


if __name__ == "__main__":
    asyncio.run(main())
