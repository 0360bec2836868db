"""The loop's exception handler hears of errors that nobody else catches."""

import asyncio
import gc
from typing import Any


def report(
    _loop: asyncio.AbstractEventLoop, context: dict[str, Any]
) -> None:
    print("last resort:", context.get("exception", context["message"]))


async def send_mail() -> None:
    await asyncio.sleep(0)  # the server would be awaited here
    raise ConnectionError("mail server hung up")


def render() -> None:
    raise ValueError("bad template")


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)

    loop.call_soon(render)  # reported as soon as it fails
    await asyncio.sleep(0)

    task = asyncio.create_task(send_mail())
    await asyncio.wait([task])
    print("main: the task has failed")
    del task  # reported when the task is collected, unawaited
    gc.collect()
    print("main: goes on all the same")


if __name__ == "__main__":
    asyncio.run(main())
