"""A registry keeps background tasks, reports errors and ends in order."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any


class Background:
    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)  # the event loop alone holds it weakly
        task.add_done_callback(self._end)

    def _end(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            print(f"{task.get_name()}: {error}")  # or into the log

    async def close(self, patience: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(patience):  # then cancels the rest
                await asyncio.gather(*self._tasks, return_exceptions=True)


async def send_mail() -> None:
    await asyncio.sleep(0)  # the mail server would be awaited here
    print("mail: sent")


async def write_audit() -> None:
    await asyncio.sleep(0)  # the disk would be awaited here
    raise OSError("disk is full")


async def watch_stock() -> None:
    try:
        await asyncio.sleep(60)
    finally:
        print("stock: no longer watched")


async def main() -> None:
    background = Background()
    background.start("mail", send_mail())
    background.start("audit", write_audit())
    background.start("stock", watch_stock())
    print("order accepted")
    await background.close(patience=0.1)


if __name__ == "__main__":
    asyncio.run(main())
