"""Bad: the first answer is used, and the slower request goes on."""

import asyncio


async def ask(mirror: str, seconds: float) -> str:
    await asyncio.sleep(seconds)  # the request would be awaited here
    return mirror


async def main() -> None:
    requests = [
        asyncio.create_task(ask("near mirror", 0)),
        asyncio.create_task(ask("far mirror", 60)),
    ]
    done, _ = await asyncio.wait(
        requests, return_when=asyncio.FIRST_COMPLETED
    )
    print("first:", done.pop().result())
    print("still under way:", len(asyncio.all_tasks()) - 1)


if __name__ == "__main__":
    asyncio.run(main())
