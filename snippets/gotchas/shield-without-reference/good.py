"""Good: a set holds the shielded task, and is awaited before the end."""

import asyncio

saves: set[asyncio.Task[None]] = set()


async def save(order: str) -> None:
    await asyncio.sleep(0.1)  # the database would be awaited here
    print(f"{order}: saved")


async def handle(order: str) -> None:
    print(f"{order}: accepted")
    task = asyncio.create_task(save(order))
    saves.add(task)
    task.add_done_callback(saves.discard)
    await asyncio.shield(task)


async def main() -> None:
    request = asyncio.create_task(handle("order 7"))
    await asyncio.sleep(0)
    request.cancel()  # the client hangs up
    await asyncio.wait([request])
    print("client gone")
    await asyncio.gather(*saves)


if __name__ == "__main__":
    asyncio.run(main())
