"""Calls at most once in an interval, and never loses the latest value."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def throttle(
    interval: float, call: Callable[[T], None]
) -> Callable[[T], None]:
    latest: list[T] = []
    timer: asyncio.TimerHandle | None = None

    def run() -> None:
        nonlocal timer
        timer = None
        if latest:
            loop = asyncio.get_running_loop()
            timer = loop.call_later(interval, run)
            call(latest.pop())

    def throttled(value: T) -> None:
        latest[:] = [value]  # takes the place of one that still waits
        if timer is None:
            run()

    return throttled


async def main() -> None:
    shown: asyncio.Queue[int] = asyncio.Queue()
    report = throttle(0.2, shown.put_nowait)
    for percent in (10, 20, 30):
        report(percent)
    print("at once:", await shown.get())
    print("when the interval is over:", await shown.get())
    for percent in (40, 50, 60):
        report(percent)
    print("when the next one is over:", await shown.get())


if __name__ == "__main__":
    asyncio.run(main())
