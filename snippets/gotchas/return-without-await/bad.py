"""Bad: the coroutine is returned out of `try`, and fails outside."""

import asyncio
from collections.abc import Awaitable


async def fetch() -> str:
    await asyncio.sleep(0)  # the request would be awaited here
    print("the server hangs up")
    raise ConnectionError("connection reset")


def load() -> Awaitable[str]:
    try:
        return fetch()  # made here, run elsewhere
    except ConnectionError:
        return asyncio.sleep(0, result="page from the cache")
    finally:
        print("connection closed")


async def main() -> None:
    try:
        print("loaded:", await load())
    except ConnectionError as error:
        print("load failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
