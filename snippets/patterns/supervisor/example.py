"""A supervisor restarts a crashed worker, and gives up after too many."""

import asyncio
from collections.abc import Awaitable, Callable

MAX_RESTARTS = 2
WITHIN = 60.0  # seconds


async def supervise(job: Callable[[], Awaitable[None]]) -> None:
    loop = asyncio.get_running_loop()
    crashes: list[float] = []
    while True:
        try:
            return await job()
        except Exception as error:  # lets a cancellation pass
            print("crashed:", error)
            now = loop.time()
            crashes = [time for time in crashes if now - time < WITHIN]
            crashes.append(now)
            if len(crashes) > MAX_RESTARTS:
                raise RuntimeError("crashes too often") from error
        await asyncio.sleep(0.1)  # no tight loop of restarts


async def feed_prices() -> None:
    print("feed: connected")
    await asyncio.sleep(0)  # serves for a while
    raise ConnectionError("feed hung up")


async def serve_pages() -> None:
    try:
        await asyncio.Event().wait()
    finally:
        print("web: stopped")


async def main() -> None:
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(serve_pages())
            group.create_task(supervise(feed_prices))
    except* RuntimeError as errors:
        print("gave up:", *errors.exceptions)


if __name__ == "__main__":
    asyncio.run(main())
