"""aclosing() runs the generator's finally as soon as the block is left."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing


async def read_rows(table: str) -> AsyncGenerator[int, None]:
    try:
        for row in range(1, 100):
            yield row
    finally:
        await asyncio.sleep(0)  # closing the cursor would be awaited here
        print(f"{table}: cursor closed")


async def main() -> None:
    async with aclosing(read_rows("users")) as rows:
        async for row in rows:
            print("users: row", row)
            if row == 2:
                break
    print("users: after the loop")

    try:
        async with aclosing(read_rows("orders")) as rows:
            async for row in rows:
                raise ValueError(f"row {row} is broken")
    except ValueError as error:
        print("orders:", error)

    rows = read_rows("prices")
    print("prices: row", await anext(rows))
    await rows.aclose()  # by hand, for once


if __name__ == "__main__":
    asyncio.run(main())
