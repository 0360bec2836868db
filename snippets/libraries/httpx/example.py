"""A client holds the defaults of all its requests and checks what comes."""

import asyncio

import httpx

STATUS = {"/v1/old": "301 Moved Permanently", "/v1/gone": "404 Not Found"}
hung_up = asyncio.Event()


async def answer(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    request = (await reader.readuntil(b"\r\n\r\n")).decode()
    path = request.split()[1]
    app = next(row for row in request.split("\r\n") if "x-app" in row)
    if path == "/v1/slow" and not await reader.read():
        hung_up.set()  # no answer; the client gave up
    head = f"HTTP/1.1 {STATUS.get(path, '200 OK')}\r\nConnection: close\r\n"
    writer.write(f"{head}\r\n{path} {app}".encode())
    writer.close()


async def use(client: httpx.AsyncClient) -> None:
    response = await client.get("/orders", params={"page": 2})
    print("get:", response.raise_for_status().text)
    response = await client.get("/old")
    print("not followed:", response.status_code)
    try:
        (await client.get("/gone")).raise_for_status()
    except httpx.HTTPStatusError as error:
        print("failed:", error.response.status_code)
    try:
        await client.get("/slow", timeout=0.2)
    except httpx.TimeoutException:  # not the built-in TimeoutError
        print("timed out")
        await hung_up.wait()


async def main() -> None:
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    base_url, headers = f"http://{host}:{port}/v1", {"x-app": "shop"}
    async with httpx.AsyncClient(
        base_url=base_url, headers=headers, timeout=10
    ) as client:
        await use(client)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
