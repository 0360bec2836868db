"""SQLite by await: each connection has a thread, so the loop runs on."""

import asyncio

import aiosqlite

LONG = """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ?)
    SELECT count(*) FROM n"""


async def main() -> None:
    async with aiosqlite.connect(":memory:") as db:
        db.row_factory = aiosqlite.Row
        await db.execute("CREATE TABLE orders (id INTEGER, total INTEGER)")
        rows = [(1, 40), (2, 25), (3, 60)]
        await db.executemany("INSERT INTO orders VALUES (?, ?)", rows)
        await db.commit()  # nothing is kept without it

        query = "SELECT * FROM orders WHERE total > ? ORDER BY id"
        async with db.execute(query, (30,)) as cursor:
            async for order in cursor:
                print("large:", order["id"], order["total"])

        await db.execute("UPDATE orders SET total = 0")
        await db.rollback()
        async with db.execute(
            "SELECT sum(total) AS sum FROM orders"
        ) as cursor:
            async for row in cursor:
                print("after rollback:", row["sum"])

        ticks = 0
        count = asyncio.create_task(db.execute_fetchall(LONG, (1_000_000,)))
        while not count.done():
            await asyncio.sleep(0)
            ticks += 1
        print("the loop", "ran on" if ticks > 10 else "stood still")


if __name__ == "__main__":
    asyncio.run(main())
