"""Good: the task group awaits its tasks and raises what they raised."""

import asyncio


async def import_rows() -> None:
    await asyncio.sleep(0)
    raise ValueError("row 3 has no date")


async def answer_requests() -> None:
    await asyncio.sleep(0)
    print("requests answered")


async def main() -> None:
    print("server starts")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(answer_requests())
            group.create_task(import_rows())
    except* ValueError as errors:
        print("import failed:", errors.exceptions[0])
    print("server stops")


if __name__ == "__main__":
    asyncio.run(main())
