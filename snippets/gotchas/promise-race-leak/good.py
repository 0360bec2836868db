"""Good: when the first has answered, the others are cancelled."""

import asyncio


async def ask(mirror: str, seconds: float) -> str:
    await asyncio.sleep(seconds)  # the request would be awaited here
    return mirror


async def main() -> None:
    requests = [
        asyncio.create_task(ask("near mirror", 0)),
        asyncio.create_task(ask("far mirror", 60)),
    ]
    try:
        done, _ = await asyncio.wait(
            requests, return_when=asyncio.FIRST_COMPLETED
        )
        print("first:", done.pop().result())
    finally:
        for request in requests:
            request.cancel()  # does nothing to those that have ended
        await asyncio.wait(requests)
    print("still under way:", len(asyncio.all_tasks()) - 1)


if __name__ == "__main__":
    asyncio.run(main())
