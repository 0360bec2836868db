"""Good: the clean-up is a task of its own, and is waited for to its end."""

import asyncio
from collections.abc import Coroutine


class Table:
    state = "free"


async def roll_back(table: Table) -> None:
    async with asyncio.timeout(5):  # a cancel no longer stops it
        await asyncio.sleep(0)  # the database would be awaited here
        table.state = "free"
        print("rolled back")


async def finish_despite_cancel(work: Coroutine[None, None, None]) -> None:
    task = asyncio.create_task(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])  # interrupted, it cancels nothing
        except asyncio.CancelledError as error:
            cancelled = error
    task.result()  # raises what the clean-up raised
    if cancelled:
        raise cancelled


async def transfer(table: Table) -> None:
    table.state = "locked"
    try:
        await asyncio.sleep(60)
    finally:
        print("clean-up begins")
        await finish_despite_cancel(roll_back(table))


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
