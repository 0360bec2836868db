"""A deadline for several awaits, and a shorter one around each of them."""

import asyncio


async def query(name: str, seconds: float) -> str:
    await asyncio.sleep(seconds)  # the database would be awaited here
    return f"{name}: fresh"


async def query_or_cache(name: str, seconds: float, limit: float) -> str:
    try:
        async with asyncio.timeout(limit):
            return await query(name, seconds)
    except TimeoutError:  # not the outer limit: that is a cancellation here
        return f"{name}: from the cache"


async def report() -> None:
    print(await query_or_cache("orders", seconds=0, limit=0.1))
    print(await query_or_cache("prices", seconds=60, limit=0.1))
    print(await query_or_cache("ratings", seconds=60, limit=30))


async def main() -> None:
    try:
        async with asyncio.timeout(0.5):
            await report()
    except TimeoutError:
        print("report: out of time")


if __name__ == "__main__":
    asyncio.run(main())
