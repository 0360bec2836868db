"""Bad: each request makes a session, which nobody closes."""

import asyncio

import aiohttp
from aiohttp import test_utils, web

connections: set[object] = set()


async def answer(request: web.Request) -> web.Response:
    await request.read()
    connections.add(request.transport)
    return web.Response(text=f"order {request.match_info['number']}")


async def fetch(url: str) -> str:
    session = aiohttp.ClientSession()  # a pool for one request
    async with session.get(url) as response:
        return await response.text()


async def main() -> None:
    app = web.Application()
    app.router.add_get("/orders/{number}", answer)
    async with test_utils.TestServer(app) as server:
        for number in (1, 2, 3):
            url = server.make_url(f"/orders/{number}")
            print(await fetch(str(url)))
    print("connections:", len(connections))


if __name__ == "__main__":
    asyncio.run(main())
