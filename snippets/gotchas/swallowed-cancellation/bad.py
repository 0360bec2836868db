"""Bad: a bare `except` eats the cancellation, and the timeout with it."""

import asyncio


async def fetch(part: int) -> None:
    if part == 1:
        raise ConnectionError("connection reset")
    if part == 2:
        await asyncio.sleep(60)  # the server does not answer


async def download() -> None:
    for part in (1, 2, 3):
        try:
            await fetch(part)
            print(f"part {part}: here")
        except:
            print(f"part {part}: failed, go on")


async def main() -> None:
    try:
        async with asyncio.timeout(0.1):
            await download()
        print("download ended")
    except TimeoutError:
        print("timed out")


if __name__ == "__main__":
    asyncio.run(main())
