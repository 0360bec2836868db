"""Reads several async generators as one, each item as soon as it comes."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, asynccontextmanager


# A context manager, because a task group around a generator's own yield
# would stay open when the reader leaves the loop early.
@asynccontextmanager
async def merge(
    *sources: AsyncGenerator[str],
) -> AsyncGenerator[AsyncGenerator[str]]:
    queue: asyncio.Queue[str | None] = asyncio.Queue(maxsize=1)
    fair = asyncio.Lock()  # first come, first served; put alone is not

    async def pump(source: AsyncGenerator[str]) -> None:
        async with aclosing(source):
            async for item in source:
                async with fair:
                    await queue.put(item)  # waits for a slow reader
        await queue.put(None)  # this source has ended

    async def items() -> AsyncGenerator[str]:
        for _ in sources:
            while (item := await queue.get()) is not None:
                yield item

    async with asyncio.TaskGroup() as group:
        pumps = [group.create_task(pump(source)) for source in sources]
        try:
            yield items()
        finally:
            for task in pumps:
                task.cancel()


paid = asyncio.Event()


async def orders() -> AsyncGenerator[str]:
    yield "order 1"
    await paid.wait()
    yield "order 2"


async def payments() -> AsyncGenerator[str]:
    await asyncio.sleep(0)
    yield "payment 1"
    paid.set()


async def main() -> None:
    async with merge(orders(), payments()) as events:
        async for event in events:
            print(event)


if __name__ == "__main__":
    asyncio.run(main())
