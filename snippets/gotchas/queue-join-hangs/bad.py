"""Bad: an item that is skipped is never counted as done."""

import asyncio


async def work(queue: asyncio.Queue[str], done: list[str]) -> None:
    while True:
        row = await queue.get()
        if not row:
            continue  # without task_done
        await asyncio.sleep(0)  # the work would be awaited here
        done.append(row)
        queue.task_done()


async def main() -> None:
    queue: asyncio.Queue[str] = asyncio.Queue()
    done: list[str] = []
    for row in ("ada", "", "grace"):
        queue.put_nowait(row)
    worker = asyncio.create_task(work(queue, done))
    try:
        async with asyncio.timeout(0.5):
            await queue.join()
        print("all done:", *done)
    except TimeoutError:
        print("still waiting, though done:", *done)
    worker.cancel()


if __name__ == "__main__":
    asyncio.run(main())
