"""Bad: a task is to set the future, and fails before it does."""

import asyncio

helpers: set[asyncio.Task[None]] = set()


async def query(user: str) -> list[str]:
    await asyncio.sleep(0)
    raise ConnectionError(f"no answer for {user}")


def count_orders(user: str) -> asyncio.Future[int]:
    future: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    async def fill() -> None:
        rows = await query(user)  # raises, and the future is never set
        future.set_result(len(rows))

    task = asyncio.create_task(fill())
    helpers.add(task)
    task.add_done_callback(helpers.discard)
    return future


async def main() -> None:
    print("asking")
    try:
        async with asyncio.timeout(0.2):
            print("orders:", await count_orders("ada"))
    except ConnectionError as error:
        print("caught:", error)  # never reached
    except TimeoutError:
        print("still waiting")


if __name__ == "__main__":
    asyncio.run(main())
