"""Good: the call is awaited: a coroutine, which calling made."""

import asyncio

saved: list[str] = []


async def save_order() -> None:
    await asyncio.sleep(0)  # the database would be awaited here
    saved.append("order 1")


async def main() -> None:
    print("order 1: saving")
    await save_order()
    print("orders saved:", len(saved))


if __name__ == "__main__":
    asyncio.run(main())
