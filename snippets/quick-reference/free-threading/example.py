"""Threads count together; on a free-threaded Python they truly overlap."""

import asyncio
import threading
from math import isqrt

LIMIT = 20_000
THREADS = 4


class Tally:
    """What the threads share. Each of them may call add."""

    def __init__(self) -> None:
        self.count = 0
        self._lock = threading.Lock()

    def add(self, number: int) -> None:
        with self._lock:  # += reads, then writes: two steps on any build
            self.count += number


def count_primes(first: int, tally: Tally) -> None:
    for n in range(first, LIMIT, THREADS):
        if all(n % d for d in range(2, isqrt(n) + 1)):
            tally.add(1)


async def main() -> None:
    tally = Tally()
    async with asyncio.TaskGroup() as group:
        for first in range(2, 2 + THREADS):
            # With the GIL these take turns, without it they run at once.
            group.create_task(asyncio.to_thread(count_primes, first, tally))
    print(f"primes below {LIMIT}: {tally.count}")


if __name__ == "__main__":
    asyncio.run(main())
