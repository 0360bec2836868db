"""Bad: the loop is closed while a task in the background is pending."""

import asyncio
import gc


async def write_log() -> None:
    await asyncio.sleep(0.1)  # the disk would be awaited here
    print("log written")


async def answer() -> None:
    await asyncio.sleep(0)
    print("request answered")


def serve() -> None:
    loop = asyncio.new_event_loop()
    background = [loop.create_task(write_log())]
    loop.run_until_complete(answer())
    loop.close()  # nobody has waited for the task
    print("tasks in the background:", len(background))


if __name__ == "__main__":
    serve()
    gc.collect()  # the task is freed now, and not only at the end
