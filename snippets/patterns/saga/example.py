"""A saga undoes the steps already taken, last first, when one fails."""

import asyncio
from contextlib import AsyncExitStack


async def step(text: str) -> None:
    await asyncio.sleep(0)  # the service would be awaited here
    print(text)


async def charge_card(amount: int) -> None:
    if amount > 500:
        raise ValueError("card refused")
    await step("charged the card")


async def book_trip(amount: int) -> None:
    async with AsyncExitStack() as undo:
        await step("booked the flight")
        undo.push_async_callback(step, "cancelled the flight")
        await step("booked the hotel")
        undo.push_async_callback(step, "cancelled the hotel")
        await charge_card(amount)
        undo.pop_all()  # all went well: there is nothing to undo


async def main() -> None:
    for amount in (400, 600):
        try:
            await book_trip(amount)
            print("trip booked")
        except ValueError as error:
            print("no trip:", error)


if __name__ == "__main__":
    asyncio.run(main())
