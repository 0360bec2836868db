"""Bad: making the cache starts a task, and at import no loop runs yet."""

import asyncio


class RateCache:
    rate: float | None = None

    def __init__(self) -> None:
        self.refreshing = asyncio.create_task(self.refresh())

    async def refresh(self) -> None:
        await asyncio.sleep(0)  # the rate would be fetched here
        raise ConnectionError("rate server is down")


cache = RateCache()  # at the top of a module: runs at import


async def main() -> None:
    print("settings: read")  # never reached
    try:
        await cache.refreshing
    except ConnectionError as error:
        print("no rate yet:", error)


if __name__ == "__main__":
    asyncio.run(main())
