"""Good: all calls are started first, and then awaited together."""

import asyncio


async def load(table: str) -> int:
    print(table, "asked")
    await asyncio.sleep(0)  # the database would be awaited here
    print(table, "answered")
    return len(table)


async def main() -> None:
    jobs = [load(table) for table in ("users", "orders", "stock")]
    counts = await asyncio.gather(*jobs)
    print("rows:", *counts)


if __name__ == "__main__":
    asyncio.run(main())
