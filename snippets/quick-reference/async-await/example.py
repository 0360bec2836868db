"""Calling an async function makes a coroutine; only awaiting it runs it."""

import asyncio


async def load_order(number: int) -> str:
    print(f"loading {number}")
    await asyncio.sleep(0)  # suspends here until the reply is there
    if number < 1:
        raise ValueError(f"no order {number}")
    return f"order {number}"


async def main() -> None:
    order = await load_order(7)
    print("loaded", order)

    later = load_order(8)
    print("called, and nothing has happened yet")
    print("loaded", await later)

    try:
        await load_order(0)
    except ValueError as error:
        print("caught:", error)


if __name__ == "__main__":
    asyncio.run(main())
