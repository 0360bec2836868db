"""Bad: a second cancel interrupts the clean-up that the first began."""

import asyncio


class Table:
    state = "free"


async def roll_back(table: Table) -> None:
    async with asyncio.timeout(5):
        await asyncio.sleep(0)  # the database would be awaited here
        table.state = "free"
        print("rolled back")


async def transfer(table: Table) -> None:
    table.state = "locked"
    try:
        await asyncio.sleep(60)
    finally:
        print("clean-up begins")
        await roll_back(table)


async def main() -> None:
    table = Table()
    job = asyncio.create_task(transfer(table))
    await asyncio.sleep(0)
    job.cancel()  # the client hung up
    await asyncio.sleep(0)
    job.cancel()  # meanwhile the server is told to stop
    await asyncio.wait([job])
    print("table:", table.state)


if __name__ == "__main__":
    asyncio.run(main())
