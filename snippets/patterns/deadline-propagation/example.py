"""One deadline bounds a request; its steps may have shorter limits."""

import asyncio


async def ask_cache() -> str:
    await asyncio.sleep(3600)  # the cache hangs
    return "order from the cache"


async def ask_database(seconds_left: float) -> str:
    # A service elsewhere must be told how long its answer is wanted.
    share = "part" if seconds_left < 0.4 else "all"
    print("database: asked with", share, "of the time left")
    await asyncio.sleep(3600)  # the database hangs too
    return "order from the database"


async def load_order(deadline: float) -> str:
    try:
        async with asyncio.timeout(0.1):  # a limit of its own
            return await ask_cache()
    except TimeoutError:  # the deadline of the request passes through here
        print("cache: too slow, doing without")
    now = asyncio.get_running_loop().time()
    return await ask_database(deadline - now)


async def main() -> None:
    deadline = asyncio.get_running_loop().time() + 0.4
    try:
        async with asyncio.timeout_at(deadline):
            print(await load_order(deadline))
    except TimeoutError:
        print("request: out of time")


if __name__ == "__main__":
    asyncio.run(main())
