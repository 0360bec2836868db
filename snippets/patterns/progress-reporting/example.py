"""Reports each job that ends, and still returns the results in order."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


async def gather_with_progress(
    jobs: Sequence[Awaitable[T]], report: Callable[[int, int], None]
) -> list[T]:
    done = 0

    async def counted(job: Awaitable[T]) -> T:
        nonlocal done
        try:
            return await job
        finally:  # a failed job is over too
            done += 1
            report(done, len(jobs))

    return await asyncio.gather(*map(counted, jobs))


async def upload(name: str, parts: int) -> str:
    for _ in range(parts):
        await asyncio.sleep(0)  # each part would be sent here
    return f"{name} ({parts} parts)"


def show(done: int, total: int) -> None:
    print(f"{done} of {total} uploads done ({done / total:.0%})")


async def main() -> None:
    jobs = [upload("film", 8), upload("song", 4), upload("text", 2)]
    print(*await gather_with_progress(jobs, show), sep=", ")


if __name__ == "__main__":
    asyncio.run(main())
