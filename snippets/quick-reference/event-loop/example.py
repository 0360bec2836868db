"""One turn runs what is ready by then; what it adds waits for the next."""

import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    turn = 0

    def begin_turn() -> None:  # added first, so it runs first in each turn
        nonlocal turn
        turn += 1
        if turn < 3:
            loop.call_soon(begin_turn)

    def log(text: str) -> None:
        print(f"turn {turn}: {text}")

    def first() -> None:
        log("first callback")
        loop.call_soon(log, "callback added by the first")

    async def job() -> None:
        log("task, up to its await")
        await asyncio.sleep(0)
        log("task, to its end")

    loop.call_soon(begin_turn)
    loop.call_later(0, log, "timer that is due")
    loop.call_soon(first)
    task = asyncio.create_task(job())
    log("main, up to its await, nobody else")
    await task
    log("main, to its end")


if __name__ == "__main__":
    asyncio.run(main())
