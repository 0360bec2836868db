"""Maps a list with a few calls at a time; the results keep its order."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


async def map_limited(
    call: Callable[[T], Awaitable[R]], items: Iterable[T], limit: int
) -> list[R]:
    results: dict[int, R] = {}
    numbered = enumerate(items)

    async def worker() -> None:
        for index, item in numbered:  # all workers share this iterator
            results[index] = await call(item)

    async with asyncio.TaskGroup() as group:
        for _ in range(limit):
            group.create_task(worker())
    return [results[index] for index in sorted(results)]


running: set[int] = set()
most = 0
finished: list[int] = []


async def fetch(page: int) -> str:
    global most
    running.add(page)
    most = max(most, len(running))
    for _ in range(3 if page == 1 else 1):  # page 1 takes longer
        await asyncio.sleep(0)  # the request would be awaited here
    running.remove(page)
    finished.append(page)
    return f"text of {page}"


async def main() -> None:
    texts = await map_limited(fetch, range(1, 5), limit=2)
    print("finished:", *finished)
    print("returned:", ", ".join(texts))
    print("most at once:", most)


if __name__ == "__main__":
    asyncio.run(main())
