"""A blocking source in a thread feeds the event loop through a queue."""

import asyncio
import io
from collections.abc import Callable

SENSOR = io.StringIO("12.5 C\n12.7 C\n13.1 C\n12.9 C\n")


def read_sensor(put: Callable[[str], None]) -> None:
    """Runs in a thread, where it may block as long as it likes."""
    for line in SENSOR:
        put(line.rstrip())


async def main() -> None:
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[str | None] = asyncio.Queue(maxsize=2)

    def put(item: str) -> None:
        """Called in the thread; waits there while the queue is full."""
        asyncio.run_coroutine_threadsafe(queue.put(item), loop).result()

    async def feed() -> None:
        await asyncio.to_thread(read_sensor, put)
        await queue.put(None)  # the end

    async with asyncio.TaskGroup() as group:
        group.create_task(feed())
        while (reading := await queue.get()) is not None:
            print("measured", reading)
    print("sensor closed")


if __name__ == "__main__":
    asyncio.run(main())
