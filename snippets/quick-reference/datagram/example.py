"""Ask over UDP: datagrams get lost, so ask again until one is answered."""

import asyncio
import contextlib
from typing import Any, cast

Address = tuple[str | Any, int]


class Shop(asyncio.DatagramProtocol):
    seen = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.DatagramTransport, transport)

    def datagram_received(self, data: bytes, addr: Address) -> None:
        item = data.decode()
        self.seen += 1
        if self.seen == 1:
            print("lost on the way:", item)
        else:
            self.transport.sendto(f"{item} costs 3".encode(), addr)


class Customer(asyncio.DatagramProtocol):
    def __init__(self) -> None:
        self.answers: asyncio.Queue[bytes] = asyncio.Queue()

    def datagram_received(self, data: bytes, addr: Address) -> None:
        self.answers.put_nowait(data)


async def main() -> None:
    loop = asyncio.get_running_loop()
    shop, _ = await loop.create_datagram_endpoint(Shop, ("127.0.0.1", 0))
    transport, customer = await loop.create_datagram_endpoint(
        Customer, remote_addr=shop.get_extra_info("sockname")
    )
    answer: bytes | None = None
    tries = 0
    while answer is None and tries < 5:
        transport.sendto(b"apple")
        tries += 1
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(0.2):
                answer = await customer.answers.get()
    print("answer:", answer.decode() if answer else "none")
    print("asked again:", "yes" if tries > 1 else "no")
    transport.close()
    shop.close()


if __name__ == "__main__":
    asyncio.run(main())
