"""Bad: one blocking call, and nothing else in the program moves."""

import asyncio
import time

beats = 0


async def heartbeat() -> None:
    global beats
    while True:
        await asyncio.sleep(0.1)
        beats += 1


async def load_report() -> str:
    time.sleep(0.5)  # so does requests.get() or a blocking database driver
    return "3 pages"


async def main() -> None:
    beating = asyncio.create_task(heartbeat())
    await asyncio.sleep(0)  # the heartbeat has started its timer
    report = await load_report()
    print("report:", report)
    print("heartbeats meanwhile:", "some" if beats else "none")
    beating.cancel()


if __name__ == "__main__":
    asyncio.run(main())
