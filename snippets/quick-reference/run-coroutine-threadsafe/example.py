"""A thread has the event loop run a coroutine and waits for the answer."""

import asyncio


async def save(row: str) -> int:
    print("loop: save", row)
    await asyncio.sleep(0)  # the database would be awaited here
    return len(row)


def import_rows(loop: asyncio.AbstractEventLoop) -> int:
    total = 0
    for row in ("apples", "pears", "plums"):  # read with a blocking library
        future = asyncio.run_coroutine_threadsafe(save(row), loop)
        total += future.result(timeout=10)  # blocks this thread only
    return total


async def main() -> None:
    loop = asyncio.get_running_loop()
    total = await asyncio.to_thread(import_rows, loop)
    print("bytes saved for the thread:", total)


if __name__ == "__main__":
    asyncio.run(main())
