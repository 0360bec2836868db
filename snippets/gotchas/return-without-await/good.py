"""Good: what can fail is awaited inside `try`."""

import asyncio


async def fetch() -> str:
    await asyncio.sleep(0)  # the request would be awaited here
    print("the server hangs up")
    raise ConnectionError("connection reset")


async def load() -> str:
    try:
        return await fetch()
    except ConnectionError:
        return "page from the cache"
    finally:
        print("connection closed")


async def main() -> None:
    try:
        print("loaded:", await load())
    except ConnectionError as error:
        print("load failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
