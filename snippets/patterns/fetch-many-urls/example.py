"""Fetches many URLs: three at a time, each with its own timeout."""

import asyncio
from asyncio import Semaphore

from aiohttp import ClientError, ClientSession, ClientTimeout, web
from aiohttp.test_utils import TestServer


async def fetch(session: ClientSession, path: str, gate: Semaphore) -> str:
    try:
        # The clock starts inside the gate, or waiting for it would count.
        async with gate, session.get(path) as response:
            if not response.ok:
                return f"{path}: status {response.status}"
            return f"{path}: {await response.text()}"
    except TimeoutError:
        return f"{path}: timed out"
    except ClientError as error:  # refused, reset, no such host
        return f"{path}: {type(error).__name__}"


async def serve(request: web.Request) -> web.Response:
    if request.path == "/slow":
        await asyncio.sleep(60)
    if request.path == "/gone":
        raise web.HTTPNotFound
    return web.Response(text=f"{len(request.path)} bytes")


async def main() -> None:
    app = web.Application()
    app.router.add_get("/{page}", serve)
    limit = ClientTimeout(total=1)
    async with TestServer(app) as server:
        base = server.make_url("/")
        async with ClientSession(base, timeout=limit) as session:
            gate = Semaphore(3)
            paths = ("/a", "/slow", "/gone", "/bb", "/ccc")
            jobs = (fetch(session, path, gate) for path in paths)
            print(*await asyncio.gather(*jobs), sep="\n")


if __name__ == "__main__":
    asyncio.run(main())
