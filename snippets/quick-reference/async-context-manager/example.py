"""async with opens with await, and closes with await whatever happens."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Self


class Connection:
    async def __aenter__(self) -> Self:
        await asyncio.sleep(0)  # connecting would be awaited here
        print("connected")
        return self

    async def __aexit__(self, *error: object) -> None:
        await asyncio.sleep(0)  # told of an error; passes it on
        print("disconnected")

    async def query(self, table: str) -> None:
        raise ValueError(f"bad row in {table}")


@asynccontextmanager
async def lock_table(name: str) -> AsyncGenerator[str, None]:
    print("locked", name)
    try:
        yield name
    finally:  # without it, an error in the block skips the rest
        await asyncio.sleep(0)
        print("unlocked", name)


async def main() -> None:
    try:
        async with Connection() as db, lock_table("orders") as table:
            await db.query(table)
    except ValueError as error:
        print("caught:", error)


if __name__ == "__main__":
    asyncio.run(main())
