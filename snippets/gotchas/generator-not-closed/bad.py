"""Bad: break leaves the generator open; its finally runs only later."""

import asyncio
from collections.abc import AsyncGenerator

open_cursors: set[str] = set()


async def read_rows(table: str) -> AsyncGenerator[int, None]:
    open_cursors.add(table)
    try:
        for row in range(1, 100):
            yield row
    finally:
        await asyncio.sleep(0)  # closing the cursor would be awaited here
        open_cursors.remove(table)
        print("cursor closed")


async def main() -> None:
    async for row in read_rows("orders"):
        print("row", row)
        break
    print("open afterwards:", len(open_cursors))
    await asyncio.sleep(0.1)  # the program does something else
    print("open later:", len(open_cursors))


if __name__ == "__main__":
    asyncio.run(main())
