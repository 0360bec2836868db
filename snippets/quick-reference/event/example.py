"""An event holds tasks back until somebody sets it, and lets all go on."""

import asyncio


async def serve(name: str, ready: asyncio.Event) -> None:
    await ready.wait()
    print(name, "starts")


async def main() -> None:
    ready = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        for name in ("web", "mail"):
            group.create_task(serve(name, ready))
        await asyncio.sleep(0)  # both are waiting now
        print("configuration loaded")
        ready.set()  # wakes everybody

    await serve("chat", ready)  # set stays set: this one does not wait
    ready.clear()
    search = asyncio.create_task(serve("search", ready))
    await asyncio.sleep(0)
    print("cleared: the next one waits again")
    ready.set()
    await search


if __name__ == "__main__":
    asyncio.run(main())
