"""Runs a job on a fixed schedule: no drift, no overlap, a clean stop."""

import asyncio
import math
from collections.abc import Awaitable, Callable
from contextlib import suppress


async def every(
    seconds: float,
    job: Callable[[int], Awaitable[None]],
    stop: asyncio.Event,
) -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    tick = 0
    while not stop.is_set():
        await job(tick)
        elapsed = loop.time() - start
        tick = max(tick + 1, math.ceil(elapsed / seconds))  # skips missed
        with suppress(TimeoutError):
            async with asyncio.timeout_at(start + tick * seconds):
                await stop.wait()  # a stop ends the pause at once


async def main() -> None:
    stop = asyncio.Event()

    async def refresh(tick: int) -> None:
        print(f"tick {tick}: refresh prices")
        if tick == 1:
            await asyncio.sleep(0.45)  # longer than the interval
        if tick == 3:
            stop.set()
        await asyncio.sleep(0)
        print(f"tick {tick}: done")

    await every(0.4, refresh, stop)
    print("stopped")


if __name__ == "__main__":
    asyncio.run(main())
