"""A transaction as a block: commits at its end, rolls back on any error."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager


class Database:
    """Stands for one connection to a real one."""

    def __init__(self) -> None:
        self.saved = self.current = {"ann": 100, "bob": 0}

    async def execute(self, sql: str) -> None:
        await asyncio.sleep(0)  # the answer would be awaited here
        print(sql)
        if sql == "COMMIT":
            self.saved = self.current
        else:
            self.current = self.saved.copy()


@asynccontextmanager
async def transaction(db: Database) -> AsyncGenerator[None, None]:
    await db.execute("BEGIN")
    try:
        yield
    except BaseException:  # a cancelled task rolls back too
        await db.execute("ROLLBACK")
        raise
    await db.execute("COMMIT")


async def transfer(db: Database, amount: int) -> None:
    async with transaction(db):
        db.current["bob"] += amount
        await asyncio.sleep(0)
        db.current["ann"] -= amount
        if db.current["ann"] < 0:
            raise ValueError("not enough money")


async def main() -> None:
    db = Database()
    for amount in (70, 70):
        try:
            await transfer(db, amount)
        except ValueError as error:
            print("error:", error)
        print("saved:", *db.saved.values())


if __name__ == "__main__":
    asyncio.run(main())
