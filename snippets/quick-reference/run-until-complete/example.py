"""A loop by hand is cleaned up by hand; asyncio.run(main()) does it all."""

import asyncio


async def poll_stock() -> None:
    try:
        await asyncio.Event().wait()  # new figures would be awaited here
    finally:
        print("poll: stopped")


async def main() -> int:
    poll = asyncio.create_task(poll_stock())
    await asyncio.sleep(0)  # it starts
    print("main: done, poll", "done" if poll.done() else "left over")
    return 12


def run_by_hand() -> int:
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(main())
    finally:
        # Without this: "Task was destroyed but it is pending!"
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        if left:
            loop.run_until_complete(asyncio.wait(left))
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()


if __name__ == "__main__":
    print("in stock:", run_by_hand())
