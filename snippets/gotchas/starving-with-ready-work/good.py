"""Good: the loop lets the others run after every hundred jobs."""

import asyncio


async def consume(jobs: asyncio.Queue[int]) -> int:
    done = 0
    while not jobs.empty():
        await jobs.get()  # never waits: a job is there
        done += 1
        if done % 100 == 0:
            await asyncio.sleep(0)  # everybody else gets a turn
    return done


async def answer_request() -> None:
    await asyncio.sleep(0)  # the database would be awaited here
    print("request: answered")


async def main() -> None:
    jobs: asyncio.Queue[int] = asyncio.Queue()
    for number in range(10_000):
        jobs.put_nowait(number)
    request = asyncio.create_task(answer_request())
    print("jobs done:", await consume(jobs))
    await request


if __name__ == "__main__":
    asyncio.run(main())
