"""An exit stack closes any number of resources, the last opened first."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def connect(shard: str) -> AsyncGenerator[str, None]:
    if shard == "west":
        raise ConnectionError("west is down")
    print("open", shard)
    try:
        yield shard
    finally:
        await asyncio.sleep(0)  # disconnecting would be awaited here
        print("close", shard)


async def connect_all(*shards: str) -> AsyncExitStack:
    async with AsyncExitStack() as stack:
        for shard in shards:
            await stack.enter_async_context(connect(shard))
        stack.callback(print, "all to be closed")
        return stack.pop_all()  # all went well: the caller closes them


async def main() -> None:
    async with await connect_all("north", "south"):
        print("work with both")
    try:
        await connect_all("north", "west", "south")
    except ConnectionError as error:
        print("failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
