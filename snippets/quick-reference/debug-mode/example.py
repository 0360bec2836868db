"""In debug mode the loop reports every step that holds it up too long."""

import asyncio
import time


def shrink(photo: str) -> str:
    time.sleep(0.2)  # a blocking call, somewhere deep in a library
    return photo.replace(".", "-small.")


async def handle(photo: str) -> None:
    await asyncio.sleep(0)
    print(shrink(photo))


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.1  # seconds; this is the default
    await asyncio.create_task(handle("beach.jpg"), name="beach.jpg")


if __name__ == "__main__":
    # Or PYTHONASYNCIODEBUG=1, or python -X dev, without touching the code.
    asyncio.run(main(), debug=True)
