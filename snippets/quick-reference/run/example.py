"""asyncio.run starts a loop, runs main and stops what is left over."""

import asyncio


async def watch_inbox() -> None:
    try:
        await asyncio.Event().wait()  # new mail would be awaited here
    finally:
        print("watcher: stopped")


async def main() -> int:
    watcher = asyncio.create_task(watch_inbox())
    await asyncio.sleep(0)  # the watcher starts
    state = "has ended" if watcher.done() else "still waits"
    print("main: done, watcher", state)
    return 3


if __name__ == "__main__":
    # Cancels the watcher and waits for its end, then returns main's result.
    mails = asyncio.run(main())
    print("mails sent:", mails)
