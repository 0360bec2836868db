"""Good: whoever awaits is async, and asyncio.run() starts the first."""

import asyncio


async def fetch_total() -> int:
    await asyncio.sleep(0)  # the total would be fetched here
    return 42


async def render_page() -> str:
    total = await fetch_total()
    return f"total: {total}"


async def main() -> None:
    print(await render_page())


if __name__ == "__main__":
    asyncio.run(main())
