"""A TCP server: each client has a task of its own, and sets its pace."""

import asyncio

ROW = b"x" * 16_383 + b"\n"
ROWS = 2_000  # 32 MB: more than the system buffers for a connection
sent = 0


async def export(
    _reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    global sent
    for _ in range(ROWS):
        writer.write(ROW)
        await writer.drain()  # waits while too much is unsent
        sent += 1
    writer.close()


async def count_rows(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> int:
    rows = len([row async for row in reader])
    writer.close()
    return rows


async def main() -> None:
    server = await asyncio.start_server(export, "127.0.0.1", 0)
    async with server:  # a real one would await server.serve_forever()
        address = server.sockets[0].getsockname()
        slow = await asyncio.open_connection(*address)  # reads later
        fast = await asyncio.open_connection(*address)
        print("fast client:", await count_rows(*fast), "rows")
        waiting = ROWS < sent < 2 * ROWS
        print("server waits for the slow one:", "yes" if waiting else "no")
        print("slow client:", await count_rows(*slow), "rows")


if __name__ == "__main__":
    asyncio.run(main())
