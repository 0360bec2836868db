"""Bad: an error ends the gather, but not the calls beside it."""

import asyncio


async def reserve(item: str) -> None:
    await asyncio.sleep(0)  # the stock would be asked here
    raise LookupError(f"no {item} left")


async def charge(amount: int, bank: asyncio.Event) -> None:
    await bank.wait()
    print(f"card charged: {amount}")


async def main() -> None:
    bank = asyncio.Event()
    try:
        await asyncio.gather(reserve("tent"), charge(120, bank))
    except LookupError as error:
        print("order refused:", error)
    bank.set()  # the bank answers while the server goes on
    await asyncio.sleep(0)


if __name__ == "__main__":
    asyncio.run(main())
