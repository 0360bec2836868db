"""A token bucket: so many calls a second, and a short burst at once."""

import asyncio
import time
from collections.abc import Awaitable, Callable


class RateLimiter:
    def __init__(
        self,
        rate: float,
        burst: int,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._rate, self._burst = rate, burst
        self._clock, self._sleep = clock, sleep
        self._tokens = float(burst)
        self._updated = clock()

    async def acquire(self) -> None:
        now = self._clock()
        elapsed, self._updated = now - self._updated, now
        self._tokens = min(self._burst, self._tokens + elapsed * self._rate)
        # No await up to here: each caller has its place before it waits.
        self._tokens -= 1
        if self._tokens < 0:
            await self._sleep(-self._tokens / self._rate)


now = 0.0
waits: list[float] = []


async def no_sleep(seconds: float) -> None:
    waits.append(seconds)  # a test does not wait
    await asyncio.sleep(0)


async def main() -> None:
    global now
    limiter = RateLimiter(4, burst=3, clock=lambda: now, sleep=no_sleep)
    await asyncio.gather(*(limiter.acquire() for _ in range(6)))
    print("seconds to wait:", *waits)
    now = 60.0  # a minute later the bucket is full, and no fuller
    await asyncio.gather(*(limiter.acquire() for _ in range(4)))
    print("seconds to wait:", *waits[3:])


if __name__ == "__main__":
    asyncio.run(main())
