"""Cancelling asks a task to stop: it ends when it has cleaned up."""

import asyncio
from itertools import count


async def export(some_written: asyncio.Event) -> None:
    print("file: opened")
    try:
        for row in count(1):
            print(f"row {row}: written")
            if row == 2:
                some_written.set()
            await asyncio.sleep(0)  # a cancellation is raised at an await
    finally:
        print("file: closed")


async def main() -> None:
    some_written = asyncio.Event()
    task = asyncio.create_task(export(some_written))
    await some_written.wait()

    task.cancel()
    print("export: asked to stop")
    try:
        await task  # until it has really ended
    except asyncio.CancelledError:
        print("export: cancelled")


if __name__ == "__main__":
    asyncio.run(main())
