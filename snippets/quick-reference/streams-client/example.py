"""Talk to a TCP server line by line, with one deadline for all of it."""

import asyncio

PRICES = {"apple": 3, "pear": 4}


async def ask(port: int, items: list[str]) -> None:
    async with asyncio.timeout(5):  # connecting alone may take minutes
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            for item in items:
                writer.write(f"{item}\n".encode())
                await writer.drain()
                reply = await reader.readuntil()  # the end of the line
                print(f"{item}:", reply.decode().strip())
            writer.write_eof()  # no more requests
            await reader.read()  # the server has read all, and closed
        finally:
            writer.close()
            await writer.wait_closed()


async def answer(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    async for line in reader:
        price = PRICES.get(line.decode().strip(), "not sold here")
        writer.write(f"{price}\n".encode())
        await writer.drain()
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:  # stands for a server somewhere else
        port: int = server.sockets[0].getsockname()[1]
        await ask(port, ["apple", "pear", "plum"])


if __name__ == "__main__":
    asyncio.run(main())
