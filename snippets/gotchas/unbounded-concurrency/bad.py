"""Bad: ten thousand tasks ask a server that bears a hundred connections."""

import asyncio


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


async def main() -> None:
    server = Server()
    pages = range(10_000)
    await asyncio.gather(*map(server.fetch, pages))  # all at the same time
    print("refused:", server.refused)


if __name__ == "__main__":
    asyncio.run(main())
