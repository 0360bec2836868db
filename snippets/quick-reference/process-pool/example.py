"""A process pool spreads computation over the cores, the loop goes on."""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from math import isqrt


def count_primes(limit: int) -> int:
    return sum(
        all(number % divisor for divisor in range(2, isqrt(number) + 1))
        for number in range(2, limit)
    )


async def main(pool: ProcessPoolExecutor) -> None:
    loop = asyncio.get_running_loop()
    limits = (1_000, 2_000, 3_000, 4_000)
    jobs = [loop.run_in_executor(pool, count_primes, n) for n in limits]
    print("the loop goes on")
    counts = await asyncio.gather(*jobs)
    for limit, count in zip(limits, counts, strict=True):
        print(f"primes below {limit}: {count}")


if __name__ == "__main__":  # a process may import this file again
    with ProcessPoolExecutor(max_workers=2) as pool:
        asyncio.run(main(pool))
