"""On Ctrl-C or a stop from outside: cancel the work and clean up."""

import asyncio
import signal


async def work() -> None:
    print("working")
    try:
        await asyncio.sleep(3600)
    finally:
        print("connections closed")


async def main() -> None:
    loop = asyncio.get_running_loop()
    worker = asyncio.create_task(work())

    def on_signal(received: signal.Signals) -> None:
        print(f"{received.name}: stopping")
        loop.remove_signal_handler(received)  # a second one is not caught
        worker.cancel()

    loop.add_signal_handler(signal.SIGINT, on_signal, signal.SIGINT)
    loop.add_signal_handler(signal.SIGTERM, on_signal, signal.SIGTERM)

    await asyncio.sleep(0)  # the worker has started
    signal.raise_signal(signal.SIGTERM)  # what `docker stop` sends
    await asyncio.wait([worker])
    print("stopped")


if __name__ == "__main__":
    asyncio.run(main())
