"""A pool lends out a few connections, and drops those that failed."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager


class Connection:
    @classmethod
    async def open(cls) -> "Connection":
        print("opened")
        return cls()

    async def close(self) -> None:
        print("closed")


class Pool:
    def __init__(self, size: int) -> None:
        self._places = asyncio.Semaphore(size)
        self._idle: list[Connection] = []

    @asynccontextmanager
    async def acquire(self) -> AsyncGenerator[Connection, None]:
        async with self._places:  # waits while all are lent out
            idle = self._idle
            connection = idle.pop() if idle else await Connection.open()
            try:
                yield connection
            except BaseException:
                await connection.close()  # who knows what state it is in
                raise
            idle.append(connection)

    async def close(self) -> None:
        while self._idle:
            await self._idle.pop().close()


async def main() -> None:
    pool = Pool(2)

    async def run(query: int) -> None:
        async with pool.acquire():
            await asyncio.sleep(0)  # the connection would be used here
            if query == 2:
                raise ConnectionError("server hung up")
            print("answered query", query)

    await asyncio.gather(*map(run, range(1, 6)), return_exceptions=True)
    await pool.close()


if __name__ == "__main__":
    asyncio.run(main())
