"""create_task schedules a coroutine; it first runs when main waits."""

import asyncio


async def upload(file: str, size: int) -> int:
    print(f"{file}: started")
    await asyncio.sleep(0)  # the transfer would be awaited here
    print(f"{file}: stored")
    return size


async def main() -> None:
    # The names keep the tasks alive: the loop itself holds them weakly.
    photo = asyncio.create_task(upload("photo.jpg", 3), name="photo")
    video = asyncio.create_task(upload("video.mp4", 40))
    print("main: both created")
    await asyncio.sleep(0)  # only now do they get their first turn
    print("main: goes on while they wait")
    print("sizes:", await photo, await video)
    print(f"{photo.get_name()} again:", await photo)


if __name__ == "__main__":
    asyncio.run(main())
