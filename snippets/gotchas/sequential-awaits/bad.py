"""Bad: the calls are written together, yet they run one after another."""

import asyncio


async def load(table: str) -> int:
    print(table, "asked")
    await asyncio.sleep(0)  # the database would be awaited here
    print(table, "answered")
    return len(table)


async def main() -> None:
    # Calling starts nothing in Python: these are three idle coroutines.
    jobs = [load(table) for table in ("users", "orders", "stock")]
    counts: list[int] = []
    for job in jobs:
        counts.append(await job)  # starts it and waits for its end
    print("rows:", *counts)


if __name__ == "__main__":
    asyncio.run(main())
