"""Good: one session makes all requests, and is closed at the end."""

import asyncio

import aiohttp
from aiohttp import test_utils, web

connections: set[object] = set()


async def answer(request: web.Request) -> web.Response:
    await request.read()
    connections.add(request.transport)
    return web.Response(text=f"order {request.match_info['number']}")


async def fetch(session: aiohttp.ClientSession, path: str) -> str:
    async with session.get(path) as response:
        return await response.text()


async def main() -> None:
    app = web.Application()
    app.router.add_get("/orders/{number}", answer)
    async with (
        test_utils.TestServer(app) as server,
        aiohttp.ClientSession(server.make_url("/")) as session,
    ):
        for number in (1, 2, 3):
            print(await fetch(session, f"/orders/{number}"))
    print("connections:", len(connections))


if __name__ == "__main__":
    asyncio.run(main())
