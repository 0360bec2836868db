"""A priority queue gives the most urgent item first, a stack the newest."""

import asyncio
from itertools import count

Entry = tuple[int, int, dict[str, str]]  # priority, number, job


async def main() -> None:
    queue: asyncio.PriorityQueue[Entry] = asyncio.PriorityQueue()
    number = count()  # breaks ties: two dicts cannot be compared

    async def put(priority: int, name: str) -> None:
        await queue.put((priority, next(number), {"name": name}))

    await put(5, "report")
    await put(5, "backup")
    await put(9, "clean up")
    await put(1, "alarm")  # the lowest number is the most urgent
    for _ in range(4):
        priority, _, job = await queue.get()
        print(priority, job["name"])

    stack: asyncio.LifoQueue[str] = asyncio.LifoQueue()
    for page in ("first", "second", "third"):
        await stack.put(page)
    print("newest:", await stack.get())


if __name__ == "__main__":
    asyncio.run(main())
