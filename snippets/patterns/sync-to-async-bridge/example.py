"""Synchronous code calls async code through a loop in another thread."""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, Self, TypeVar

T = TypeVar("T")


class Portal:
    """Keeps one event loop running for callers that cannot await."""

    def __enter__(self) -> Self:
        started = threading.Event()
        self._thread = threading.Thread(
            target=asyncio.run, args=(self._serve(started),)
        )
        self._thread.start()
        started.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    async def _serve(self, started: threading.Event) -> None:
        self._loop = asyncio.get_running_loop()
        self._stop = asyncio.Event()
        started.set()
        await self._stop.wait()

    def call(self, work: Coroutine[Any, Any, T]) -> T:
        """Blocks this thread until the loop's thread has the result."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()


async def load_user(name: str) -> str:
    await asyncio.sleep(0)  # the database would be awaited here
    if not name:
        raise LookupError("no such user")
    return f"user {name}"


def main() -> None:  # a framework calls it: it cannot become async
    user = asyncio.run(load_user("ann"))  # one call, a loop of its own
    print("loaded", user)
    with Portal() as portal:  # many calls, one loop, connections kept
        print("loaded", portal.call(load_user("bob")))
        try:
            portal.call(load_user(""))
        except LookupError as error:
            print("error:", error)


if __name__ == "__main__":
    main()
