"""One question asked on three layers: socket calls, protocol, streams."""

import asyncio
import socket


async def by_socket_calls(host: str, port: int) -> bytes:
    loop = asyncio.get_running_loop()
    with socket.socket() as sock:
        sock.setblocking(False)  # the loop does the waiting
        await loop.sock_connect(sock, (host, port))
        answer = b""
        while piece := await loop.sock_recv(sock, 1024):
            answer += piece
    return answer


class Answer(asyncio.Protocol):
    received = b""

    def __init__(self) -> None:
        self.closed = asyncio.get_running_loop().create_future()

    def data_received(self, data: bytes) -> None:
        self.received += data

    def connection_lost(self, exc: Exception | None) -> None:
        self.closed.set_result(exc)


async def by_protocol(host: str, port: int) -> bytes:
    loop = asyncio.get_running_loop()
    _, answer = await loop.create_connection(Answer, host, port)
    if error := await answer.closed:
        raise error
    return answer.received


async def by_streams(host: str, port: int) -> bytes:
    reader, writer = await asyncio.open_connection(host, port)
    answer = await reader.read()
    writer.close()
    return answer


def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"open until six")
    writer.close()


async def main() -> None:
    async with await asyncio.start_server(greet, "127.0.0.1", 0) as server:
        address = server.sockets[0].getsockname()
        for ask in (by_socket_calls, by_protocol, by_streams):
            print(f"{ask.__name__}:", (await ask(*address)).decode())


if __name__ == "__main__":
    asyncio.run(main())
