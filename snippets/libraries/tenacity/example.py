"""A call is tried again after the errors that are named, and no others."""

import asyncio
from collections.abc import Iterator
from itertools import repeat

from tenacity import (
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_random_exponential,
)

BUSY = ConnectionError("server is busy")

named = retry_if_exception_type(ConnectionError)
pause = wait_random_exponential(multiplier=0.02, max=0.1)  # seconds


# Without reraise the last error comes wrapped in a RetryError.
@retry(retry=named, wait=pause, stop=stop_after_attempt(3), reraise=True)
async def order(answers: Iterator[str | Exception]) -> str:
    print("ask the server")
    await asyncio.sleep(0)  # the request would be awaited here
    answer = next(answers)
    if isinstance(answer, Exception):
        raise answer
    return answer


async def main() -> None:
    print(await order(iter([BUSY, BUSY, "accepted"])))
    try:
        await order(iter([LookupError("no such item")]))
    except LookupError as error:
        print("not tried again:", error)
    try:
        await order(repeat(BUSY))
    except ConnectionError as error:
        print("given up:", error)


if __name__ == "__main__":
    asyncio.run(main())
