"""A pool of one's own limits the threads and prepares each of them once."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

TABLES = ("users", "orders", "prices", "stocks")

connection = threading.local()
two_at_once = threading.Barrier(2)


def connect() -> None:  # once in each thread
    connection.thread = threading.get_ident()


def count_rows(table: str) -> tuple[str, int]:
    two_at_once.wait()  # stands for a slow query: blocks this thread only
    return f"{table}: {len(table)} rows", connection.thread


async def main(pool: ThreadPoolExecutor) -> None:
    loop = asyncio.get_running_loop()
    jobs = [loop.run_in_executor(pool, count_rows, name) for name in TABLES]
    answers = await asyncio.gather(*jobs)
    print(*(text for text, _ in answers), sep="\n")
    print("threads:", len({thread for _, thread in answers}))


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=2, initializer=connect) as pool:
        asyncio.run(main(pool))
