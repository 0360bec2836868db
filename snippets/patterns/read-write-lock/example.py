"""A lock that many readers share and each writer has to itself."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

Access = AbstractAsyncContextManager[None]


class ReadWriteLock:
    def __init__(self) -> None:
        self._door = asyncio.Lock()  # a writer holds it, readers pass it
        self._readers = 0
        self._no_readers = asyncio.Event()
        self._no_readers.set()

    @asynccontextmanager
    async def read(self) -> AsyncGenerator[None, None]:
        async with self._door:  # behind a writer who came first
            self._readers += 1
            self._no_readers.clear()
        try:
            yield
        finally:
            self._readers -= 1
            if self._readers == 0:
                self._no_readers.set()

    @asynccontextmanager
    async def write(self) -> AsyncGenerator[None, None]:
        async with self._door:  # lets no new reader in
            await self._no_readers.wait()
            yield


async def main() -> None:
    inside: list[str] = []

    async def use(access: Access, who: str) -> None:
        async with access:
            inside.append(who)
            print("inside:", *inside)
            await asyncio.sleep(0)  # the file would be used here
            inside.remove(who)

    lock = ReadWriteLock()
    order = [lock.read(), lock.read(), lock.write(), lock.read()]
    names = ["reader-1", "reader-2", "writer", "reader-3"]
    await asyncio.gather(*map(use, order, names))


if __name__ == "__main__":
    asyncio.run(main())
