"""Good: one end marker for each consumer."""

import asyncio

CONSUMERS = 3


async def consume(queue: asyncio.Queue[str | None]) -> int:
    count = 0
    while await queue.get() is not None:
        await asyncio.sleep(0)  # the work would be awaited here
        count += 1
    return count


async def main() -> None:
    queue: asyncio.Queue[str | None] = asyncio.Queue()
    consumers = [
        asyncio.create_task(consume(queue)) for _ in range(CONSUMERS)
    ]
    orders = ["order 1", "order 2", "order 3", "order 4"]
    markers = [None] * CONSUMERS  # each consumer stops at its first
    for item in [*orders, *markers]:
        await queue.put(item)
    ended, waiting = await asyncio.wait(consumers)
    print(f"ended: {len(ended)}, still waiting: {len(waiting)}")


if __name__ == "__main__":
    asyncio.run(main())
