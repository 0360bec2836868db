"""Bad: nobody awaits the task, so nobody hears that it failed."""

import asyncio
from typing import Any


async def import_rows() -> None:
    await asyncio.sleep(0)
    raise ValueError("row 3 has no date")


async def answer_requests() -> None:
    await asyncio.sleep(0)
    print("requests answered")


def log(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    print("log:", context["message"])  # to show when it comes
    loop.default_exception_handler(context)


async def main() -> None:
    asyncio.get_running_loop().set_exception_handler(log)
    print("server starts")
    job = asyncio.create_task(import_rows())
    await answer_requests()
    await asyncio.sleep(0)
    print("import ended:", job.done())
    print("server goes on")
    del job  # only when the task is freed does the log hear of its error
    print("server stops")


if __name__ == "__main__":
    asyncio.run(main())
