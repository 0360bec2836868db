"""Good: the blocking call runs in a thread, and the loop stays free."""

import asyncio
import time

beats = 0


async def heartbeat() -> None:
    global beats
    while True:
        await asyncio.sleep(0.1)
        beats += 1


def load_report() -> str:
    time.sleep(0.5)  # blocks its own thread only
    return "3 pages"


async def main() -> None:
    beating = asyncio.create_task(heartbeat())
    await asyncio.sleep(0)  # the heartbeat has started its timer
    report = await asyncio.to_thread(load_report)
    print("report:", report)
    print("heartbeats meanwhile:", "some" if beats else "none")
    beating.cancel()


if __name__ == "__main__":
    asyncio.run(main())
