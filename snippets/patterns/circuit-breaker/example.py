"""Stops calling a service that is down, and tries again after a rest."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")
Clock = Callable[[], float]


class CircuitOpenError(Exception):
    """The service was not asked, because it has failed too often."""


class Breaker:
    def __init__(
        self, limit: int, rest: float, clock: Clock = time.monotonic
    ) -> None:
        self._limit, self._rest, self._clock = limit, rest, clock
        self._failures, self._retry_at = 0, 0.0

    async def call(self, ask: Callable[[], Awaitable[T]]) -> T:
        if self._failures >= self._limit:
            if self._clock() < self._retry_at:
                raise CircuitOpenError("not asked")
            # Half open: this call is the trial, the others go on failing.
            self._retry_at = self._clock() + self._rest
        try:
            result = await ask()
        except OSError:  # ConnectionError and TimeoutError are OSErrors
            self._failures += 1
            self._retry_at = self._clock() + self._rest
            raise
        self._failures = 0
        return result


async def main() -> None:
    async def fetch_orders() -> str:
        await asyncio.sleep(0)  # the service would be awaited here
        if now < 60:
            raise ConnectionError("down")
        return "orders"

    breaker = Breaker(limit=2, rest=30, clock=lambda: now)
    for now in (0, 1, 2, 32, 33, 63, 64):
        try:
            print(f"second {now}:", await breaker.call(fetch_orders))
        except (OSError, CircuitOpenError) as error:
            print(f"second {now}:", error)


if __name__ == "__main__":
    asyncio.run(main())
