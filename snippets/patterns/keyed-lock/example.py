"""One lock for each key: the same key waits in line, others go on."""

import asyncio
from collections import Counter
from weakref import WeakValueDictionary

# Forgets a lock as soon as nobody holds it or waits for it.
locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
stock = {"pens": 10, "ink": 10}
selling: Counter[str] = Counter()
most: Counter[str] = Counter()


async def sell(item: str) -> None:
    lock = locks.setdefault(item, asyncio.Lock())
    async with lock:
        selling[item] += 1
        most[item] = max(most[item], selling[item])
        most["all"] = max(most["all"], selling.total())
        left = stock[item] - 1
        await asyncio.sleep(0)  # the row would be written here
        stock[item] = left
        selling[item] -= 1


async def main() -> None:
    await asyncio.gather(sell("pens"), sell("pens"), sell("ink"))
    print("left:", *stock.values())
    print("selling pens at once:", most["pens"])
    print("selling anything at once:", most["all"])
    print("locks kept:", len(locks))


if __name__ == "__main__":
    asyncio.run(main())
