"""Bad: nobody holds the shielded work, so nobody can wait for it."""

import asyncio


async def save(order: str) -> None:
    await asyncio.sleep(0.1)  # the database would be awaited here
    print(f"{order}: saved")


async def handle(order: str) -> None:
    print(f"{order}: accepted")
    await asyncio.shield(save(order))


async def main() -> None:
    request = asyncio.create_task(handle("order 7"))
    await asyncio.sleep(0)
    request.cancel()  # the client hangs up
    await asyncio.wait([request])
    print("client gone")
    # The program ends, and asyncio.run cancels what is left.


if __name__ == "__main__":
    asyncio.run(main())
