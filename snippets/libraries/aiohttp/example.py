"""One session makes all requests: a query, JSON, a stream, a 404."""

import asyncio

import aiohttp
from aiohttp import test_utils, web


async def answer(request: web.Request) -> web.Response:
    if request.path == "/orders/9":
        raise web.HTTPNotFound
    if request.path == "/export":
        return web.Response(text="row\n" * 25_000)
    if request.method == "POST":
        return web.json_response(await request.json())
    return web.json_response(dict(request.query))


async def use(session: aiohttp.ClientSession) -> None:
    async with session.get("/orders/1", params={"unit": "EUR"}) as response:
        print("get:", response.status, (await response.json())["unit"])
    async with session.post("/orders", json={"total": 25}) as response:
        print("post:", response.status, (await response.json())["total"])
    size = 0
    async with session.get("/export") as response:
        async for chunk in response.content.iter_chunked(8192):
            size += len(chunk)  # the whole body is never in memory
    print("export:", size, "bytes")
    try:
        async with session.get("/orders/9"):
            print("never reached")
    except aiohttp.ClientResponseError as error:
        print("failed:", error.status, error.message)


async def main() -> None:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    async with (
        test_utils.TestServer(app) as server,  # takes a free port
        aiohttp.ClientSession(
            server.make_url("/"),
            raise_for_status=True,  # for every response
            timeout=aiohttp.ClientTimeout(total=10),
        ) as session,
    ):
        await use(session)


if __name__ == "__main__":
    asyncio.run(main())
