"""Bad: without `await` there is a coroutine object, and nothing is done."""

import asyncio


async def load_price(item: str) -> int:
    await asyncio.sleep(0)  # the database would be awaited here
    return {"pear": 40}[item]


async def in_stock(item: str) -> bool:
    await asyncio.sleep(0)
    return item != "pear"


async def save(order: str) -> None:
    await asyncio.sleep(0)
    print("saved:", order)


async def main() -> None:
    price = load_price("pear")  # a coroutine object, not a number
    print("price:", str(price).partition(" at ")[0])  # address cut off
    if in_stock("pear"):  # any object is true
        print("in stock: yes")
    save("pear")  # never runs
    print("order taken")
    await asyncio.sleep(0)  # time to save, had it been started


if __name__ == "__main__":
    asyncio.run(main())
