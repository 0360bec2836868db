"""A fast sender waits for a slow receiver instead of buffering it all."""

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import Iterator
from contextlib import closing

PIECE = bytes(64 * 1024)
most = 0
received = 0


def pieces(writer: StreamWriter) -> Iterator[bytes]:
    """Yields the data and sees how much of it waits in the writer."""
    global most
    most = 0
    for _ in range(400):
        yield PIECE
        most = max(most, writer.transport.get_write_buffer_size())


async def receive(reader: StreamReader, writer: StreamWriter) -> None:
    global received
    with closing(writer):
        while data := await reader.read(len(PIECE)):
            await asyncio.sleep(0)  # the slow work would be awaited here
            received += len(data)


async def main() -> None:
    server = await asyncio.start_server(receive, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    for wait in (False, True):
        reader, writer = await asyncio.open_connection(*address)
        with closing(writer):
            for piece in pieces(writer):
                writer.write(piece)  # never waits, never refuses
                if wait:
                    await writer.drain()
            writer.write_eof()
            await reader.read()  # until the receiver has read all
        _, limit = writer.transport.get_write_buffer_limits()
        print("buffered:", "little" if most <= limit else "nearly all")
    server.close()
    print("pieces received:", received // len(PIECE))


if __name__ == "__main__":
    asyncio.run(main())
