"""Bad: the retry is given a coroutine, and that can run only once."""

import asyncio
from collections.abc import Coroutine

answers = iter(["connection reset", "connection reset", "3 orders"])


async def load_orders() -> str:
    await asyncio.sleep(0)  # the request would be awaited here
    if (answer := next(answers)) == "connection reset":
        raise ConnectionError(answer)
    return answer


async def retry(work: Coroutine[None, None, str]) -> str:
    for attempt in (1, 2, 3):
        try:
            return await work  # the same coroutine each time
        except (ConnectionError, RuntimeError) as error:
            print(f"attempt {attempt}: {error}")
    return "given up"


async def main() -> None:
    orders = await retry(load_orders())
    print(orders)


if __name__ == "__main__":
    asyncio.run(main())
