"""`async def` endpoints run on the loop, `def` endpoints in threads."""

import asyncio
import socket
import threading

import httpx
import uvicorn
from fastapi import BackgroundTasks, FastAPI

app = FastAPI()
answered = asyncio.Event()


def here() -> str:
    main = threading.current_thread() is threading.main_thread()
    return "on the loop" if main else "in a thread"


@app.get("/stock/{item}")
async def stock(item: int) -> str:
    await asyncio.sleep(0)  # a query would be awaited here
    return f"item {item}: {here()}"


@app.get("/report")
def report() -> str:  # may block: only its own thread waits
    return f"report: {here()}"


async def send_mail(order: int) -> None:
    await answered.wait()
    print("mail sent for order", order)


@app.post("/orders/{order}", status_code=202)
async def add_order(order: int, background: BackgroundTasks) -> None:
    await asyncio.sleep(0)  # the order would be stored here
    background.add_task(send_mail, order)  # runs after the answer


async def main() -> None:
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    listener = socket.create_server(("127.0.0.1", 0))
    host, port = listener.getsockname()
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    async with httpx.AsyncClient(base_url=f"http://{host}:{port}") as http:
        print((await http.get("/stock/7")).json())
        print((await http.get("/report")).json())
        print("rejected:", (await http.get("/stock/seven")).status_code)
        print("accepted:", (await http.post("/orders/7")).status_code)
        answered.set()
    server.should_exit = True
    await serving


if __name__ == "__main__":
    asyncio.run(main())
