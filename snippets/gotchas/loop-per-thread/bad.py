"""Bad: a loop runs for ever in a thread, and the program cannot end."""

import asyncio
import threading

loop = asyncio.new_event_loop()


async def count_rows() -> int:
    await asyncio.sleep(0)  # the database would be awaited here
    return 3


def complain() -> None:
    print("half a second later: the program still runs")
    loop.call_soon_threadsafe(loop.stop)  # only to end this demonstration


def main() -> None:
    threading.Thread(target=loop.run_forever).start()
    answer = asyncio.run_coroutine_threadsafe(count_rows(), loop)
    print("rows:", answer.result())
    print("main: done")


if __name__ == "__main__":
    main()
    watchdog = threading.Timer(0.5, complain)
    watchdog.daemon = True  # does not itself keep the program running
    watchdog.start()
