"""One Redis client serves all tasks: a cache, a counter, a queue."""

import asyncio
import os
from uuid import uuid4

from redis.asyncio import Redis, from_url

PREFIX = f"orders:{uuid4()}"  # keys that nobody else uses
PRICE, COUNT, JOBS = f"{PREFIX}:price", f"{PREFIX}:count", f"{PREFIX}:jobs"


async def use(redis: Redis) -> None:
    await redis.set(PRICE, "40", ex=60, nx=True)  # gone after a minute
    await redis.set(PRICE, "50", ex=60, nx=True)  # only if absent
    print("price:", await redis.get(PRICE))

    counts = (redis.incr(COUNT) for _ in range(5))  # no update is lost
    print("counts:", *sorted(await asyncio.gather(*counts)))

    async with redis.pipeline(transaction=True) as pipe:
        pipe.decrby(COUNT, 2)
        pipe.expire(COUNT, 60)
        left, _ = await pipe.execute()  # both in one round trip
    print("left:", left)

    # The one that waits takes a connection of its own from the pool.
    job, _ = await asyncio.gather(
        redis.blpop([JOBS], timeout=1), redis.rpush(JOBS, "order 7")
    )
    print("job:", job[1] if job else None)


async def main() -> None:
    url = os.environ["REDIS_URL"]
    async with from_url(url, decode_responses=True) as redis:
        try:
            await use(redis)
        finally:
            await redis.delete(PRICE, COUNT, JOBS)


if __name__ == "__main__":
    asyncio.run(main())
