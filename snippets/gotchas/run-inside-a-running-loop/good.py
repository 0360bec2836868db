"""Good: what waits is async all the way up to the one asyncio.run()."""

import asyncio


async def fetch_total() -> int:
    await asyncio.sleep(0)  # the total would be fetched here
    return 42


async def render_page() -> str:
    return f"total: {await fetch_total()}"


async def main() -> None:
    await asyncio.sleep(0)  # a request would be awaited here
    print("request: received")
    print(await render_page())


if __name__ == "__main__":
    asyncio.run(main())
