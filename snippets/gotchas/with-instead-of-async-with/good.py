"""Good: async with awaits the entering and the leaving."""

import asyncio


class Transaction:
    async def __aenter__(self) -> None:
        await asyncio.sleep(0)  # BEGIN would be awaited here
        print("transaction: begun")

    async def __aexit__(self, *_: object) -> None:
        await asyncio.sleep(0)  # COMMIT would be awaited here
        print("transaction: committed")


async def main() -> None:
    await asyncio.sleep(0)  # the connection would be awaited here
    print("connected")
    async with Transaction():
        print("order: written")


if __name__ == "__main__":
    asyncio.run(main())
