"""Callers who ask for the same thing at the same time share one call."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class SingleFlight(Generic[T]):
    def __init__(self) -> None:
        self._running: dict[str, asyncio.Task[T]] = {}

    async def run(
        self, key: str, call: Callable[[], Coroutine[Any, Any, T]]
    ) -> T:
        if (task := self._running.get(key)) is None:
            task = asyncio.create_task(call())
            self._running[key] = task
            task.add_done_callback(lambda _: self._running.pop(key))
        # Not `await task`: that would cancel it together with its caller.
        await asyncio.wait([task])
        return task.result()


loads = 0


async def load_rates() -> str:
    global loads
    loads += 1
    await asyncio.sleep(0)  # the service would be awaited here
    if loads == 2:
        raise ConnectionError("service is down")
    return f"rates of load {loads}"


async def main() -> None:
    flights = SingleFlight[str]()
    for _ in range(3):
        leaver, *callers = [
            asyncio.create_task(flights.run("rates", load_rates))
            for _ in range(3)
        ]
        await asyncio.sleep(0)
        leaver.cancel()
        answers = await asyncio.gather(*callers, return_exceptions=True)
        print(*answers, sep=", ")


if __name__ == "__main__":
    asyncio.run(main())
