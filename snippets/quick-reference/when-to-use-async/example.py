"""Waiting leaves the loop free, computing on it stops all the others."""

import asyncio
from collections.abc import Awaitable
from concurrent.futures import ProcessPoolExecutor


def count_primes(limit: int) -> int:
    numbers = range(2, limit)
    return sum(all(n % d for d in range(2, n)) for n in numbers)


async def ask_server() -> int:
    await asyncio.sleep(0.2)  # stands for a slow reply
    return 200


async def compute() -> int:
    await asyncio.sleep(0)  # the input would be awaited here
    return count_primes(5000)  # async makes it neither faster nor polite


async def watch(label: str, work: Awaitable[int]) -> None:
    """Counts the turns that other tasks get while the work is going on."""
    job = asyncio.ensure_future(work)
    turns = 0
    while not job.done():
        await asyncio.sleep(0)
        turns += 1
    print(f"{label}: others", "go on" if turns > 5 else "stand still")


async def main(pool: ProcessPoolExecutor) -> None:
    loop = asyncio.get_running_loop()
    await watch("waiting for a reply", ask_server())
    await watch("computing on the loop", compute())
    elsewhere = loop.run_in_executor(pool, count_primes, 5000)
    await watch("computing elsewhere", elsewhere)


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        asyncio.run(main(pool))
