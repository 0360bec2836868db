"""A queue hands items from task to task; a full one makes put() wait."""

import asyncio


async def produce(queue: asyncio.Queue[str]) -> None:
    for page in range(1, 5):
        await queue.put(f"page {page}")  # waits while the queue is full
        print(f"put page {page}")


async def main() -> None:
    queue: asyncio.Queue[str] = asyncio.Queue(maxsize=2)
    producer = asyncio.create_task(produce(queue))
    await asyncio.sleep(0)
    print("the queue is full: page 3 has to wait")
    for _ in range(4):
        page = await queue.get()  # waits while the queue is empty
        await asyncio.sleep(0)  # the work would be awaited here
        print("done", page)
    await producer


if __name__ == "__main__":
    asyncio.run(main())
