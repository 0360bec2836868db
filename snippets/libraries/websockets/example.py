"""A client reads a stream of messages and connects again when dropped."""

import asyncio

from websockets import ConnectionClosed
from websockets.asyncio.client import connect
from websockets.asyncio.server import ServerConnection, serve


async def send_prices(websocket: ServerConnection) -> None:
    seen = int(await websocket.recv())
    for price in (seen + 1, seen + 2):
        await websocket.send(str(price))
    if seen == 0:
        await websocket.close(1012)  # "I am restarting"
    # Returning closes the connection with 1000, "done".


async def follow(uri: str) -> None:
    seen = 0
    async for websocket in connect(uri):  # a new connection each time
        try:
            await websocket.send(str(seen))  # go on after that one
            async for message in websocket:  # ends when all is well
                seen = int(message)
                print("price", seen)
        except ConnectionClosed as lost:
            print("connection lost:", lost.rcvd.code if lost.rcvd else None)
        else:
            return


async def main() -> None:
    async with serve(send_prices, "127.0.0.1", 0) as server:
        host, port = next(iter(server.sockets)).getsockname()
        await follow(f"ws://{host}:{port}")


if __name__ == "__main__":
    asyncio.run(main())
