"""A protocol: the loop calls it for every event of its connection."""

import asyncio
from typing import cast

PRICES = {"apple": 3, "pear": 4}


class LineProtocol(asyncio.Protocol):
    rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        # What arrives are pieces, cut anywhere.
        *lines, self.rest = (self.rest + data).split(b"\n")
        for line in lines:
            self.line_received(line.decode())

    def line_received(self, line: str) -> None:
        raise NotImplementedError


class Shop(LineProtocol):
    def line_received(self, line: str) -> None:
        self.transport.write(f"{line}: {PRICES[line]}\n".encode())


class Customer(LineProtocol):
    def __init__(self) -> None:
        # The bridge to coroutines: a future that somebody awaits.
        self.closed = asyncio.get_running_loop().create_future()

    def line_received(self, line: str) -> None:
        print(line)

    def connection_lost(self, exc: Exception | None) -> None:
        print("closed:", exc or "no error")
        self.closed.set_result(None)


async def main() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Shop, "127.0.0.1", 0)
    async with server:
        host, port = server.sockets[0].getsockname()
        _, customer = await loop.create_connection(Customer, host, port)
        for piece in (b"app", b"le\npe", b"ar\n"):
            customer.transport.write(piece)  # returns at once, always
        customer.transport.write_eof()
        await customer.closed


if __name__ == "__main__":
    asyncio.run(main())
