"""Good: the async function itself is awaited, and its error arrives."""

import asyncio


async def query(user: str) -> list[str]:
    await asyncio.sleep(0)
    raise ConnectionError(f"no answer for {user}")


async def count_orders(user: str) -> int:
    rows = await query(user)
    return len(rows)


async def main() -> None:
    print("asking")
    try:
        print("orders:", await count_orders("ada"))
    except ConnectionError as error:
        print("caught:", error)


if __name__ == "__main__":
    asyncio.run(main())
