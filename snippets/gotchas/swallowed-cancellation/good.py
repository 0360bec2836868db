"""Good: only the errors that are meant are caught; cancellation passes."""

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
        except ConnectionError:  # and nothing else
            print(f"part {part}: failed, go on")
        except asyncio.CancelledError:
            print(f"part {part}: given up")
            raise  # always


async def main() -> None:
    try:
        async with asyncio.timeout(0.1):
            await download()
        print("download ended")
    except TimeoutError:
        print("timed out")


if __name__ == "__main__":
    asyncio.run(main())
