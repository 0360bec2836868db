"""get_running_loop finds the loop that runs this code, if there is one."""

import asyncio


def find_loop() -> str:
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        return str(error)
    return "runs on the loop"


async def main() -> None:
    loop = asyncio.get_running_loop()
    print("async function:", find_loop())

    done: asyncio.Future[str] = loop.create_future()
    loop.call_soon(lambda: done.set_result(find_loop()))
    print("callback:", await done)

    # A thread has none: it is given the loop, and posts to it threadsafe.
    print("thread:", await asyncio.to_thread(find_loop))
    posted = asyncio.Event()
    await asyncio.to_thread(loop.call_soon_threadsafe, posted.set)
    await posted.wait()
    print("thread: posted to the loop")


if __name__ == "__main__":
    print("module:", find_loop())
    asyncio.run(main())
