"""Runs only the last of several quick calls, and cancels those before."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import ParamSpec

P = ParamSpec("P")


def debounce(
    delay: float, call: Callable[P, Awaitable[None]]
) -> Callable[P, asyncio.Task[None]]:
    last: asyncio.Task[None] | None = None

    async def later(*args: P.args, **kwargs: P.kwargs) -> None:
        await asyncio.sleep(delay)
        await call(*args, **kwargs)

    def start(*args: P.args, **kwargs: P.kwargs) -> asyncio.Task[None]:
        nonlocal last
        if last:
            last.cancel()  # still waiting, or already searching
        last = asyncio.create_task(later(*args, **kwargs))
        return last

    return start


searching = asyncio.Event()


async def search(text: str) -> None:
    print("searching:", text)
    searching.set()
    try:
        await asyncio.sleep(60 if text == "asy" else 0)  # the service
        print("found:", text)
    except asyncio.CancelledError:
        print("dropped:", text)
        raise


async def main() -> None:
    typed = debounce(0.1, search)
    for text in ("a", "as", "asy"):
        typed(text)
    await searching.wait()
    await typed("async")  # while the search is under way


if __name__ == "__main__":
    asyncio.run(main())
