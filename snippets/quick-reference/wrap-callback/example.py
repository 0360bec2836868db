"""A future turns a callback into something that can be awaited."""

import asyncio
from collections.abc import Callable
from functools import partial
from threading import Thread

Callback = Callable[[Exception | None, str], None]


def scan(page: int, callback: Callback) -> None:
    """Some library: answers by a callback, from a thread of its own."""
    missing = LookupError(f"no page {page}") if page > 2 else None
    answer = (missing, f"text of page {page}")
    Thread(target=callback, args=answer).start()


def on_ready(callback: Callable[[str], object]) -> None:
    """The same library's way to report an event."""
    Thread(target=callback, args=("A4",)).start()


async def scan_page(page: int) -> str:
    loop = asyncio.get_running_loop()
    scanned: asyncio.Future[str] = loop.create_future()

    def settle(error: Exception | None, text: str) -> None:
        if scanned.done():  # the waiting task was cancelled meanwhile
            return
        if error:
            scanned.set_exception(error)
        else:
            scanned.set_result(text)

    def on_scanned(error: Exception | None, text: str) -> None:
        # In the library's thread: only this call may touch the loop.
        loop.call_soon_threadsafe(settle, error, text)

    scan(page, on_scanned)
    return await scanned


async def main() -> None:
    loop = asyncio.get_running_loop()
    ready: asyncio.Future[str] = loop.create_future()
    on_ready(partial(loop.call_soon_threadsafe, ready.set_result))
    print("paper:", await ready)
    print(", ".join(await asyncio.gather(scan_page(1), scan_page(2))))
    try:
        await scan_page(3)
    except LookupError as error:
        print("error:", error)


if __name__ == "__main__":
    asyncio.run(main())
