"""Bad: a plain function starts a loop although one is running already."""

import asyncio


async def fetch_total() -> int:
    await asyncio.sleep(0)  # the total would be fetched here
    return 42


def render_page() -> str:
    return f"total: {asyncio.run(fetch_total())}"


async def main() -> None:
    await asyncio.sleep(0)  # a request would be awaited here
    print("request: received")
    print(render_page())


if __name__ == "__main__":
    asyncio.run(main())
