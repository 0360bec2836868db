"""shutdown() closes a queue: what it holds is served, then all end."""

import asyncio


async def consume(queue: asyncio.Queue[str], sent: list[str]) -> None:
    try:
        while True:
            mail = await queue.get()
            await asyncio.sleep(0)  # sending would be awaited here
            sent.append(mail)
    except asyncio.QueueShutDown:
        print("consumer: closed and empty")


async def main() -> None:
    queue: asyncio.Queue[str] = asyncio.Queue()
    sent: list[str] = []
    async with asyncio.TaskGroup() as group:
        for _ in range(2):
            group.create_task(consume(queue, sent))
        for number in range(1, 6):
            await queue.put(f"mail {number}")
        queue.shutdown()
        try:
            await queue.put("mail 6")
        except asyncio.QueueShutDown:
            print("producer: refused mail 6")
    print(*sorted(sent), sep=", ")


if __name__ == "__main__":
    asyncio.run(main())
