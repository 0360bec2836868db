"""A comprehension may loop with async for, and may await its values."""

import asyncio
from collections.abc import AsyncGenerator


async def read_orders() -> AsyncGenerator[int, None]:
    for order in (11, 12, 13, 14):
        await asyncio.sleep(0)  # the next row would be awaited here
        yield order


async def fetch_total(order: int) -> int:
    print("fetch", order)
    await asyncio.sleep(0)  # the request would be awaited here
    print("fetched", order)
    return order * 10


async def main() -> None:
    orders = [order async for order in read_orders()]
    print("all:", *orders)
    print("even:", *[o async for o in read_orders() if o % 2 == 0])
    totals = [await fetch_total(order) for order in orders[:2]]
    print("one after the other:", *totals)


if __name__ == "__main__":
    asyncio.run(main())
