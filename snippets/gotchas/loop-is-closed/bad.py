"""Bad: the connection is closed after the loop to which it belongs."""

import asyncio
import socket


async def main(sock: socket.socket) -> asyncio.StreamWriter:
    reader, writer = await asyncio.open_connection(sock=sock)
    writer.write(b"count\n")
    answer = await reader.readline()
    print("answer:", answer.decode().strip())
    return writer


if __name__ == "__main__":
    ours, server = socket.socketpair()
    server.sendall(b"3 rows\n")  # stands for a database server
    connection = asyncio.run(main(ours))  # closes its loop at the end
    connection.close()
    print("connection: closed")  # never reached
