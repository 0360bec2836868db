"""Good: who starts a loop in a thread stops it, joins, and closes it."""

import asyncio
import threading


async def count_rows() -> int:
    await asyncio.sleep(0)  # the database would be awaited here
    return 3


def complain() -> None:
    print("half a second later: the program still runs")


def main() -> None:
    with asyncio.Runner() as runner:  # cancels what is left, and closes
        loop = runner.get_loop()
        thread = threading.Thread(target=loop.run_forever)
        thread.start()
        try:
            answer = asyncio.run_coroutine_threadsafe(count_rows(), loop)
            print("rows:", answer.result())
        finally:
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
    print("main: done")


if __name__ == "__main__":
    main()
    watchdog = threading.Timer(0.5, complain)
    watchdog.daemon = True  # does not itself keep the program running
    watchdog.start()
