"""How async functions, callbacks, decorators and generators are typed."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
OnPage = Callable[[str], Awaitable[None]]  # any async callback


def retried(
    call: Callable[P, Awaitable[R]],
) -> Callable[P, Coroutine[Any, Any, R]]:
    """Keeps the parameters and the result of the function it wraps."""

    async def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return await call(*args, **kwargs)
        except ConnectionError:
            return await call(*args, **kwargs)

    return wrapper


@retried
async def fetch(number: int, tries: list[int]) -> str:
    await asyncio.sleep(0)  # the network would be awaited here
    tries.append(number)
    if len(tries) == 1:
        raise ConnectionError("hung up")
    return f"page {number} in {len(tries)} tries"


async def pages(last: int) -> AsyncIterator[str]:
    for number in range(1, last + 1):
        yield await fetch(number, [])


async def show_all(last: int, on_page: OnPage) -> None:
    async for page in pages(last):
        await on_page(page)


async def show(page: str) -> None:
    print("got", page)
    await asyncio.sleep(0)


if __name__ == "__main__":
    asyncio.run(show_all(2, show))
