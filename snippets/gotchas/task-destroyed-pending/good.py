"""Good: the task is awaited before `asyncio.run` closes the loop."""

import asyncio


async def write_log() -> None:
    await asyncio.sleep(0.1)  # the disk would be awaited here
    print("log written")


async def answer() -> None:
    await asyncio.sleep(0)
    print("request answered")


async def main() -> None:
    background = [asyncio.create_task(write_log())]
    await answer()
    print("tasks in the background:", len(background))
    await asyncio.gather(*background)


if __name__ == "__main__":
    asyncio.run(main())
