"""Good: every call of an async function is awaited."""

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
    price = await load_price("pear")
    print("price:", price)
    if await in_stock("pear"):
        print("in stock: yes")
    await save("pear")
    print("order taken")


if __name__ == "__main__":
    asyncio.run(main())
