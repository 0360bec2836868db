"""A task group waits for all its tasks, or stops the rest if one fails."""

import asyncio


async def upload(name: str) -> str:
    await asyncio.sleep(0)  # the transfer would be awaited here
    if name == "c.png":
        raise ConnectionError(f"{name}: server hung up")
    return f"{name}: stored"


async def watch() -> None:
    print("quota: watching")
    try:
        await asyncio.Event().wait()  # for ever
    finally:
        await asyncio.sleep(0)  # the group waits for this as well
        print("quota: stopped")


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(upload(n)) for n in ("a.png", "b.png")]
    for task in tasks:  # behind the block all of them have ended
        print(task.result())

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(watch())
            group.create_task(upload("c.png"))
    except* ConnectionError as failed:
        for error in failed.exceptions:
            print("error:", error)


if __name__ == "__main__":
    asyncio.run(main())
