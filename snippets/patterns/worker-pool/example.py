"""Three workers empty a queue that their own jobs keep filling."""

import asyncio

SITE = {
    "home": ["shop", "blog"],
    "shop": ["cart", "home"],
    "blog": ["post", "gone"],
    "cart": ["shop"],
    "post": ["blog"],
}


async def load(page: str) -> list[str]:
    await asyncio.sleep(0)  # the request would be awaited here
    return SITE[page]


async def crawl(start: str, workers: int) -> tuple[set[str], list[str]]:
    seen = {start}
    failed: list[str] = []
    queue: asyncio.Queue[str] = asyncio.Queue()  # its workers fill it
    queue.put_nowait(start)

    async def work() -> None:
        while True:
            page = await queue.get()
            try:
                for link in await load(page):
                    if link not in seen:
                        seen.add(link)
                        queue.put_nowait(link)
            except LookupError:
                failed.append(page)  # the worker goes on with the next
            finally:
                queue.task_done()  # after its links are in the queue

    async with asyncio.TaskGroup() as group:
        pool = [group.create_task(work()) for _ in range(workers)]
        await queue.join()  # every job put has been done
        for worker in pool:
            worker.cancel()
    return seen, failed


async def main() -> None:
    seen, failed = await crawl("home", workers=3)
    print("seen:", *sorted(seen))
    print("failed:", *failed)


if __name__ == "__main__":
    asyncio.run(main())
