"""Asks again and again until there is an answer or the time is up."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


async def poll(
    check: Callable[[], Awaitable[T | None]], every: float, limit: float
) -> T:
    async with asyncio.timeout(limit):  # bounds a check that hangs, too
        while True:
            if (answer := await check()) is not None:
                return answer
            await asyncio.sleep(every)


async def main() -> None:
    asked = 0

    async def ask_export() -> str | None:
        nonlocal asked
        asked += 1
        await asyncio.sleep(0)  # the request would be awaited here
        return "orders.csv" if asked == 3 else None

    async def ask_stuck_export() -> str | None:
        await asyncio.sleep(0)
        return None

    file = await poll(ask_export, every=0.1, limit=60)
    print("ready:", file)
    print("asked:", asked)
    try:
        await poll(ask_stuck_export, every=0.1, limit=0.3)
    except TimeoutError:
        print("gave up waiting")


if __name__ == "__main__":
    asyncio.run(main())
