"""A watchdog ends work that has given no sign of life for too long."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

Beat = Callable[[], None]


async def watch(
    limit: float, work: Callable[[Beat], Awaitable[None]]
) -> None:
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(limit) as watchdog:

        def beat() -> None:
            watchdog.reschedule(loop.time() + limit)

        await work(beat)


async def read_rows() -> AsyncIterator[int]:
    for row in range(1, 6):
        await asyncio.sleep(0.1)
        yield row
    await asyncio.sleep(3600)  # the server is gone, and says nothing


async def copy_table(beat: Beat) -> None:
    try:
        async for row in read_rows():
            print("copied row", row)
            beat()
    finally:
        print("table closed")


async def main() -> None:
    try:
        await watch(0.4, copy_table)  # all rows together take longer
    except TimeoutError:
        print("stuck: no sign of life")


if __name__ == "__main__":
    asyncio.run(main())
