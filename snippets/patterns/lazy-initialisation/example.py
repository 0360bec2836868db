"""Opens a connection when first needed, and once however many ask."""

import asyncio


class Database:
    def __init__(self) -> None:
        self._connecting = asyncio.Lock()
        self._connection: str | None = None
        self._attempts = 0

    async def connection(self) -> str:
        async with self._connecting:  # the others wait for the first
            if self._connection is None:
                self._connection = await self._connect()
            return self._connection

    async def _connect(self) -> str:
        self._attempts += 1
        print("connecting, attempt", self._attempts)
        await asyncio.sleep(0)  # the handshake would be awaited here
        if self._attempts == 1:
            raise ConnectionError("server is starting")
        return f"connection {self._attempts}"


async def main() -> None:
    database = Database()
    try:
        await database.connection()
    except ConnectionError as error:
        print("error:", error)  # not remembered: the next one tries again
    jobs = (database.connection() for _ in range(3))
    print(*await asyncio.gather(*jobs), sep=", ")


if __name__ == "__main__":
    asyncio.run(main())
