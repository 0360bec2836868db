"""On SIGTERM: accept no more, finish what has begun, stop at a deadline."""

import asyncio
import contextlib
import os
import signal
from asyncio import StreamReader, StreamWriter

PATIENCE = 0.3  # seconds; less than the process manager has


async def ask(name: str, port: int) -> str:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    with contextlib.closing(writer):
        writer.write(f"{name}\n".encode())
        return f"{name}: {(await reader.read()).decode() or 'cut off'}"


async def main() -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)  # not on Windows
    loop.add_signal_handler(signal.SIGINT, stop.set)
    active: set[asyncio.Task[None]] = set()

    async def handle(reader: StreamReader, writer: StreamWriter) -> None:
        with contextlib.closing(writer):
            stuck = await reader.readline() == b"stuck\n"
            await (asyncio.Event() if stuck else stop).wait()
            writer.write(b"finished")

    def accept(reader: StreamReader, writer: StreamWriter) -> None:
        task = asyncio.create_task(handle(reader, writer))
        active.add(task)
        task.add_done_callback(active.discard)
        if len(active) == 2:
            os.kill(os.getpid(), signal.SIGTERM)  # as a manager does

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    port: int = server.sockets[0].getsockname()[1]
    asked = asyncio.gather(ask("report", port), ask("stuck", port))

    await stop.wait()
    print("stopping")
    server.close()  # refuses new connections from here on
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):  # then cancels what is left
            await asyncio.gather(*active, return_exceptions=True)
    print(*await asked, sep="\n")


if __name__ == "__main__":
    asyncio.run(main())
