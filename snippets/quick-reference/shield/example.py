"""shield lets a caller be cancelled without stopping what it waits for."""

import asyncio

saves: set[asyncio.Task[None]] = set()


async def save(order: str, disk: asyncio.Event) -> None:
    await disk.wait()
    print(f"{order}: committed")


async def handle(order: str, disk: asyncio.Event) -> None:
    saving = asyncio.create_task(save(order, disk))
    saves.add(saving)  # a cancelled caller holds it no longer
    saving.add_done_callback(saves.discard)
    try:
        await asyncio.shield(saving)
    except asyncio.CancelledError:
        print(f"{order}: handler cancelled all the same")
        raise


async def main() -> None:
    disk = asyncio.Event()
    handler = asyncio.create_task(handle("order 7", disk))
    await asyncio.sleep(0)  # it has started, and waits
    handler.cancel()
    await asyncio.wait([handler])
    disk.set()
    await asyncio.gather(*saves)  # the end of the loop would cancel them
    print("saves under way:", len(saves))


if __name__ == "__main__":
    asyncio.run(main())
