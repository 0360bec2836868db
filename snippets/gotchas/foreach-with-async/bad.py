"""Bad: `map` and `filter` call async functions, but await nothing."""

import asyncio

stock = {"pear": 0, "apple": 7, "plum": 0}
saved: list[str] = []


async def save(item: str) -> None:
    await asyncio.sleep(0)  # the database would be awaited here
    saved.append(item)


async def in_stock(item: str) -> bool:
    await asyncio.sleep(0)
    return stock[item] > 0


async def main() -> None:
    list(map(save, stock))  # three coroutines, thrown away
    print("saved:", len(saved))
    found = filter(in_stock, stock)  # a coroutine is always true
    print("in stock:", *found)
    await asyncio.sleep(0)
    print("saved later:", len(saved))


if __name__ == "__main__":
    asyncio.run(main())
