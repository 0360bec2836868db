"""The same program on asyncio's own loop and, unchanged, on uvloop."""

import asyncio

import uvloop


async def answer(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    writer.write(await reader.readline())
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    async with server:
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(b"order 7\n")
        echo = (await reader.readline()).decode().strip()
        writer.close()
        await writer.wait_closed()
    loop = asyncio.get_running_loop()
    name = "uvloop" if isinstance(loop, uvloop.Loop) else "asyncio"
    print(f"{name}: {echo}")


if __name__ == "__main__":
    asyncio.run(main())
    uvloop.run(main())
    # For those who make the runner themselves; a test runner, for example:
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main())
