"""Good: processes compute on other cores, and the loop stays free."""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from math import isqrt

LIMIT = 200_000  # a moment's work
beats = 0


def count_primes(limit: int) -> int:
    return sum(
        all(number % divisor for divisor in range(2, isqrt(number) + 1))
        for number in range(2, limit)
    )


async def heartbeat() -> None:
    global beats
    while True:
        await asyncio.sleep(0.1)
        beats += 1


async def main(pool: ProcessPoolExecutor) -> None:
    beating = asyncio.create_task(heartbeat())
    loop = asyncio.get_running_loop()
    counts = await asyncio.gather(
        loop.run_in_executor(pool, count_primes, LIMIT),
        loop.run_in_executor(pool, count_primes, LIMIT),
    )
    print("counted:", len(counts), "times")
    print("heartbeats meanwhile:", "some" if beats else "none")
    beating.cancel()


if __name__ == "__main__":  # a process may import this file again
    with ProcessPoolExecutor() as pool:
        asyncio.run(main(pool))
