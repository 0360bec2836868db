"""Bad: async def and gather make computing neither parallel nor faster."""

import asyncio
from math import isqrt

LIMIT = 200_000  # a moment's work
beats = 0


async def count_primes(limit: int) -> int:
    return sum(
        all(number % divisor for divisor in range(2, isqrt(number) + 1))
        for number in range(2, limit)
    )


async def heartbeat() -> None:
    global beats
    while True:
        await asyncio.sleep(0.1)
        beats += 1


async def main() -> None:
    beating = asyncio.create_task(heartbeat())
    await asyncio.sleep(0)  # the heartbeat has started its timer
    counts = await asyncio.gather(count_primes(LIMIT), count_primes(LIMIT))
    print("counted:", len(counts), "times")
    print("heartbeats meanwhile:", "some" if beats else "none")
    beating.cancel()


if __name__ == "__main__":
    asyncio.run(main())
