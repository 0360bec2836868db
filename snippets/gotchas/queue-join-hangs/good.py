"""Good: each item that was got is counted as done, whatever happens."""

import asyncio


async def work(queue: asyncio.Queue[str], done: list[str]) -> None:
    while True:
        row = await queue.get()
        try:
            if not row:
                continue
            await asyncio.sleep(0)  # the work would be awaited here
            done.append(row)
        finally:
            queue.task_done()


async def main() -> None:
    queue: asyncio.Queue[str] = asyncio.Queue()
    done: list[str] = []
    for row in ("ada", "", "grace"):
        queue.put_nowait(row)
    worker = asyncio.create_task(work(queue, done))
    await queue.join()
    print("all done:", *done)
    worker.cancel()


if __name__ == "__main__":
    asyncio.run(main())
