"""The first call that succeeds wins; failures count only if all fail."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def first_success(*calls: Coroutine[Any, Any, T]) -> T:
    tasks = [asyncio.create_task(call) for call in calls]
    errors: list[Exception] = []
    try:
        for finished in asyncio.as_completed(tasks):
            try:
                return await finished
            except Exception as error:
                errors.append(error)
        raise ExceptionGroup("all calls failed", errors)
    finally:
        for task in tasks:
            task.cancel()  # does nothing to those that have ended
        await asyncio.gather(*tasks, return_exceptions=True)


async def ask(mirror: str, turns: int, *, up: bool = True) -> str:
    try:
        for _ in range(turns):
            await asyncio.sleep(0)  # the answer would be awaited here
    except asyncio.CancelledError:
        print(f"{mirror}: cancelled")
        raise
    if not up:
        raise ConnectionError(f"{mirror}: refused")
    return f"{mirror}: file of 3 MB"


async def main() -> None:
    down = ask("Rome", 1, up=False)
    answer = await first_success(ask("Oslo", 9), ask("Lisbon", 2), down)
    print(answer)
    try:
        await first_success(ask("Rome", 1, up=False))
    except ExceptionGroup as failed:
        print(f"{failed.message}: {failed.exceptions[0]}")


if __name__ == "__main__":
    asyncio.run(main())
