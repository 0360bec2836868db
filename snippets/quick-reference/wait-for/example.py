"""wait_for gives one call a time limit and cancels what is too slow."""

import asyncio


async def query(table: str, seconds: float) -> str:
    try:
        await asyncio.sleep(seconds)  # the database would be awaited here
    except asyncio.CancelledError:
        await asyncio.sleep(0)  # wait_for waits for the clean-up as well
        print(f"{table}: rolled back")
        raise
    return f"{table}: 3 rows"


async def main() -> None:
    rows = await asyncio.wait_for(query("orders", 0), timeout=30)
    print(rows)
    try:
        await asyncio.wait_for(query("prices", 60), timeout=0.1)
    except TimeoutError:
        print("prices: too slow")


if __name__ == "__main__":
    asyncio.run(main())
