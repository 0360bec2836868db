"""Sends rows together: when there are enough, or when they get too old."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

Send = Callable[[list[str]], Awaitable[None]]


class Batcher:
    _full: asyncio.Event
    _sent: asyncio.Task[None]

    def __init__(self, send: Send, size: int, age: float) -> None:
        self._send, self._size, self._age = send, size, age
        self._rows: list[str] = []

    async def add(self, row: str) -> None:
        """Returns when the batch with this row is sent, or raises."""
        if not self._rows:  # the first of a new batch
            self._full = asyncio.Event()
            run = self._run(self._rows, self._full)
            self._sent = asyncio.create_task(run)
        self._rows.append(row)
        sent = self._sent
        if len(self._rows) == self._size:
            self._full.set()
            self._rows = []
        await asyncio.shield(sent)  # the rows of others are in it too

    async def _run(self, rows: list[str], full: asyncio.Event) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(self._age):
                await full.wait()
        if self._rows is rows:  # it got too old before it was full
            self._rows = []
        await self._send(rows)


async def insert(rows: list[str]) -> None:
    await asyncio.sleep(0)  # the database would be awaited here
    print("inserted:", ", ".join(rows))


async def main() -> None:
    batcher = Batcher(insert, size=3, age=0.1)
    adding = [batcher.add(f"row {number}") for number in range(1, 6)]
    await asyncio.gather(*adding)
    print("all rows are stored")


if __name__ == "__main__":
    asyncio.run(main())
