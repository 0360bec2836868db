"""Good: TimeoutError, one class since 3.11, is caught before OSError."""

import asyncio


async def download(file: str) -> str:
    async with asyncio.timeout(0.1):
        await asyncio.sleep(60)  # a server that does not answer
    return file


async def main() -> None:
    try:
        print(await download("report.pdf"))
    except TimeoutError:
        print("server is slow: trying again later")
    except OSError:
        print("network is down: giving up")


if __name__ == "__main__":
    asyncio.run(main())
