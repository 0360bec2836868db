"""gather runs awaitables side by side; results keep the argument order."""

import asyncio


async def get_user() -> str:
    print("user: asked")
    for _ in range(3):
        await asyncio.sleep(0)  # the database would be awaited here
    print("user: here")
    return "Ada"


async def get_orders() -> list[int]:
    print("orders: asked")
    await asyncio.sleep(0)
    print("orders: here")
    return [17, 25]


async def get_price(order: int) -> int:
    await asyncio.sleep(0)
    return order * 100


async def main() -> None:
    user, orders = await asyncio.gather(get_user(), get_orders())
    # As many as there are orders: the star spreads them as arguments.
    prices = await asyncio.gather(*(get_price(order) for order in orders))
    for order, price in zip(orders, prices, strict=True):
        print(f"{user}'s order {order} costs {price}")


if __name__ == "__main__":
    asyncio.run(main())
