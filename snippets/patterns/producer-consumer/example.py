"""Producers fill a bounded queue, consumers empty it, both end cleanly."""

import asyncio

CONSUMERS = 2


async def produce(queue: asyncio.Queue[int | None]) -> None:
    for item in range(1, 7):
        await queue.put(item)  # waits while the queue is full
    for _ in range(CONSUMERS):
        await queue.put(None)  # one end marker for each consumer


async def consume(queue: asyncio.Queue[int | None]) -> list[int]:
    done: list[int] = []
    while (item := await queue.get()) is not None:
        await asyncio.sleep(0)  # the work would be awaited here
        done.append(item)
    return done


async def main() -> None:
    queue: asyncio.Queue[int | None] = asyncio.Queue(maxsize=2)
    async with asyncio.TaskGroup() as group:
        group.create_task(produce(queue))
        consumers = [
            group.create_task(consume(queue)) for _ in range(CONSUMERS)
        ]
    # Leaving the group means that everybody has ended.
    done = [item for consumer in consumers for item in consumer.result()]
    print("done:", *sorted(done))
    print("consumers that ended:", len(consumers))


if __name__ == "__main__":
    asyncio.run(main())
