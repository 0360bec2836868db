"""Good: `map` makes the coroutines, `gather` runs and awaits them."""

import asyncio
from itertools import compress

stock = {"pear": 0, "apple": 7, "plum": 0}
saved: list[str] = []


async def save(item: str) -> None:
    await asyncio.sleep(0)  # the database would be awaited here
    saved.append(item)


async def in_stock(item: str) -> bool:
    await asyncio.sleep(0)
    return stock[item] > 0


async def main() -> None:
    await asyncio.gather(*map(save, stock))
    print("saved:", len(saved))
    answers = await asyncio.gather(*map(in_stock, stock))
    found = compress(stock, answers)  # those whose answer is true
    print("in stock:", *found)


if __name__ == "__main__":
    asyncio.run(main())
