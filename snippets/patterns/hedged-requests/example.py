"""Asks a second server when the first is slow; the first answer wins."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


async def hedged(
    ask: Callable[[str], Awaitable[T]], servers: Sequence[str], delay: float
) -> T:
    async def ask_later(place: int, server: str) -> T:
        await asyncio.sleep(place * delay)
        return await ask(server)

    tasks = [
        asyncio.create_task(ask_later(place, server))
        for place, server in enumerate(servers)
    ]
    errors: list[Exception] = []
    try:
        for answer in asyncio.as_completed(tasks):
            try:
                return await answer
            except OSError as error:
                errors.append(error)
        raise ExceptionGroup("no server has answered", errors)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def find_order(server: str) -> str:
    print("asking", server)
    if server == "slow":
        try:
            await asyncio.sleep(60)
        finally:
            print("slow: cancelled")
    return "order 7"


async def main() -> None:
    print(await hedged(find_order, ["fast", "spare"], delay=0.2))
    print(await hedged(find_order, ["slow", "spare"], delay=0.2))


if __name__ == "__main__":
    asyncio.run(main())
