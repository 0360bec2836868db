"""Good: making the cache starts nothing; main() starts its task."""

import asyncio


class RateCache:
    rate: float | None = None

    async def refresh(self) -> None:
        await asyncio.sleep(0)  # the rate would be fetched here
        raise ConnectionError("rate server is down")


cache = RateCache()  # at the top of a module: plain data, no loop needed


async def main() -> None:
    refreshing = asyncio.create_task(cache.refresh())
    print("settings: read")
    try:
        await refreshing
    except ConnectionError as error:
        print("no rate yet:", error)


if __name__ == "__main__":
    asyncio.run(main())
