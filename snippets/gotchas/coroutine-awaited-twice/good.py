"""Good: the retry is given a function, and calls it for each attempt."""

import asyncio
from collections.abc import Awaitable, Callable

answers = iter(["connection reset", "connection reset", "3 orders"])


async def load_orders() -> str:
    await asyncio.sleep(0)  # the request would be awaited here
    if (answer := next(answers)) == "connection reset":
        raise ConnectionError(answer)
    return answer


async def retry(work: Callable[[], Awaitable[str]]) -> str:
    for attempt in (1, 2, 3):
        try:
            return await work()  # a new coroutine each time
        except ConnectionError as error:
            print(f"attempt {attempt}: {error}")
    return "given up"


async def main() -> None:
    orders = await retry(load_orders)  # the function, not its call
    print(orders)


if __name__ == "__main__":
    asyncio.run(main())
