"""A thread runs a blocking function while the event loop serves others."""

import asyncio
import threading


def read_report(released: threading.Event) -> str:
    released.wait()  # stands for a slow call: blocks this thread only
    return "sales are up"


async def serve_others(released: threading.Event) -> None:
    for request in range(1, 4):
        await asyncio.sleep(0)
        print("the loop serves request", request)
    released.set()


async def main() -> None:
    released = threading.Event()
    others = asyncio.create_task(serve_others(released))
    report = await asyncio.to_thread(read_report, released)
    print("report:", report)
    await others


if __name__ == "__main__":
    asyncio.run(main())
