"""Good: a task group cancels the other calls and waits for their end."""

import asyncio


async def reserve(item: str) -> None:
    await asyncio.sleep(0)  # the stock would be asked here
    raise LookupError(f"no {item} left")


async def charge(amount: int, bank: asyncio.Event) -> None:
    try:
        await bank.wait()
        print(f"card charged: {amount}")
    except asyncio.CancelledError:
        print("charge: withdrawn")
        raise


async def main() -> None:
    bank = asyncio.Event()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(reserve("tent"))
            group.create_task(charge(120, bank))
    except* LookupError as failed:
        print("order refused:", failed.exceptions[0])
    bank.set()  # the bank answers while the server goes on
    await asyncio.sleep(0)


if __name__ == "__main__":
    asyncio.run(main())
