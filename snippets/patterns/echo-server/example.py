"""An echo server serves several clients at once, and stops cleanly."""

import asyncio


async def echo(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    try:
        # Reads b"" when the client is done.
        while data := await reader.read(4096):
            writer.write(data)
            await writer.drain()  # waits for a client who reads slowly
    except ConnectionError:
        print("a client broke off")
    finally:
        writer.close()


async def ask(port: int, message: str) -> str:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(message.encode())
    writer.write_eof()  # this side is done; the answer still comes
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer.decode()


async def main() -> None:
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        messages = ["hello from ann", "hello from bob"]
        for answer in await asyncio.gather(
            *(ask(port, m) for m in messages)
        ):
            print("echo:", answer)
    print("server stopped")


if __name__ == "__main__":
    asyncio.run(main())
