"""Good: a few workers share the list, each busy with one page at a time."""

import asyncio
from collections.abc import Iterator


class Server:
    connections = 0
    refused = 0

    async def fetch(self, page: int) -> str | None:
        if self.connections == 100:
            self.refused += 1
            return None
        self.connections += 1
        await asyncio.sleep(0)  # the answer would be awaited here
        self.connections -= 1
        return f"page {page}"


async def work(pages: Iterator[int], server: Server) -> None:
    for page in pages:  # takes the next page that nobody has taken
        await server.fetch(page)


async def main() -> None:
    server = Server()
    pages = iter(range(10_000))  # one iterator for all workers
    await asyncio.gather(*(work(pages, server) for _ in range(50)))
    print("refused:", server.refused)


if __name__ == "__main__":
    asyncio.run(main())
