"""Keeps what was loaded for a while; those who miss it share one load."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def failed(task: asyncio.Task[Any]) -> bool:
    return task.done() and (task.cancelled() or bool(task.exception()))


def cached(
    load: Callable[[str], Coroutine[Any, Any, T]],
    ttl: float,
    size: int = 1000,
    clock: Callable[[], float] = time.monotonic,
) -> Callable[[str], Awaitable[T]]:
    kept: dict[str, tuple[float, asyncio.Task[T]]] = {}

    async def find(key: str) -> T:
        entry = kept.pop(key, None)
        if not entry or clock() >= entry[0] or failed(entry[1]):
            entry = clock() + ttl, asyncio.create_task(load(key))
        kept[key] = entry  # the last used stands last
        if len(kept) > size:
            del kept[next(iter(kept))]
        # A caller who is cancelled must not take the load from the others.
        return await asyncio.shield(entry[1])

    return find


async def main() -> None:
    async def load_rate(currency: str) -> str:
        print(f"loading {currency}")
        await asyncio.sleep(0)  # the service would be awaited here
        if now == 120:
            raise ConnectionError("down")
        return f"{currency} of second {now}"

    find = cached(load_rate, ttl=60, size=1, clock=lambda: now)
    for now in (0, 59, 60, 120, 121):
        callers = find("eur"), find("eur")
        rates = await asyncio.gather(*callers, return_exceptions=True)
        print(f"second {now}", *rates, sep=", ")
    # There is room for one: the other one has to be loaded again.
    print(await find("usd"), await find("eur"), sep=", ")


if __name__ == "__main__":
    asyncio.run(main())
