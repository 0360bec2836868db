"""Good: what was opened in the loop is closed in it, before it ends."""

import asyncio
import socket


async def main(sock: socket.socket) -> None:
    reader, writer = await asyncio.open_connection(sock=sock)
    try:
        writer.write(b"count\n")
        answer = await reader.readline()
        print("answer:", answer.decode().strip())
    finally:
        writer.close()
        await writer.wait_closed()
    print("connection: closed")


if __name__ == "__main__":
    ours, server = socket.socketpair()
    server.sendall(b"3 rows\n")  # stands for a database server
    asyncio.run(main(ours))
