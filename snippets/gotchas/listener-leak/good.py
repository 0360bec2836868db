"""Good: each request takes its listener with it, however it ends."""

import asyncio


async def answer(request: int) -> str:
    await asyncio.sleep(0)  # the database would be awaited here
    return f"answer {request}"


async def serve(request: int, shutdown: asyncio.Event) -> str:
    work = asyncio.create_task(answer(request))
    listener = asyncio.create_task(shutdown.wait())
    try:
        await asyncio.wait(
            {work, listener}, return_when=asyncio.FIRST_COMPLETED
        )
        return work.result() if work.done() else "shutting down"
    finally:
        listener.cancel()
        work.cancel()  # does nothing to a task that is done


async def main() -> None:
    shutdown = asyncio.Event()
    answers = [await serve(number, shutdown) for number in range(1, 13)]
    print("last answer:", answers[-1])
    await asyncio.sleep(0)  # who is ending may end
    print("still listening:", len(asyncio.all_tasks()) - 1)


if __name__ == "__main__":
    asyncio.run(main())
