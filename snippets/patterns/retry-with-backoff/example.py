"""Retries what may pass, with full jitter, within a shared budget."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")
TRANSIENT = (ConnectionError, TimeoutError)


class Budget:
    """One for each service: when it is spent, nobody retries any more."""

    left = 5.0  # a retry costs 1, a success gives 0.1 back


async def retry(
    call: Callable[[], Awaitable[T]], budget: Budget, tries: int = 4
) -> T:
    failures = 0
    while True:
        try:
            result = await call()
            budget.left = min(5.0, budget.left + 0.1)
            return result
        except TRANSIENT:
            failures += 1
            if failures == tries or budget.left < 1:
                raise
        budget.left -= 1
        # Full jitter: anything from nothing up to a limit that doubles.
        await asyncio.sleep(random.uniform(0, min(10, 0.05 * 2**failures)))


down, late = ConnectionError("down"), TimeoutError("too late")
script = [down, late, "order 7", LookupError("no order 8"), *[down] * 5]


async def fetch_order() -> str:
    await asyncio.sleep(0)  # the service would be awaited here
    if isinstance(answer := script.pop(0), Exception):
        raise answer
    return answer


async def main() -> None:
    budget = Budget()
    while left := len(script):
        try:
            outcome = await retry(fetch_order, budget)
        except (*TRANSIENT, LookupError) as error:
            outcome = error
        print(f"{outcome}, calls: {left - len(script)}")


if __name__ == "__main__":
    asyncio.run(main())
