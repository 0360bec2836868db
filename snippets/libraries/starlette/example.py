"""An ASGI application starts, streams and stops inside a running loop."""

import asyncio
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.routing import Route


@asynccontextmanager
async def lifespan(_: Starlette) -> AsyncGenerator[dict[str, int]]:
    print("startup")  # open clients and pools here
    try:
        yield {"first": 40}  # becomes request.state
    finally:
        print("shutdown")  # and close them here


async def count(first: int) -> AsyncGenerator[str]:
    try:
        for price in range(first, 1000):
            yield f"price {price}\n"
            await asyncio.sleep(0.1)  # cancelled when the client leaves
    finally:
        print("stream closed")


def prices(request: Request) -> StreamingResponse:
    return StreamingResponse(count(request.state.first))


async def main() -> None:
    app = Starlette(routes=[Route("/prices", prices)], lifespan=lifespan)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    listener = socket.create_server(("127.0.0.1", 0))
    url = "http://{}:{}/prices".format(*listener.getsockname())
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    async with httpx.AsyncClient() as http, http.stream("GET", url) as body:
        print(await anext(body.aiter_lines()))
    server.should_exit = True  # what SIGTERM does
    await serving


if __name__ == "__main__":
    asyncio.run(main())
