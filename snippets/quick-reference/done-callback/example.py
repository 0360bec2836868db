"""A done callback is called when a task ends, whichever way it ends."""

import asyncio

running: set[asyncio.Task[int]] = set()


async def import_rows(file: str) -> int:
    await asyncio.sleep(0)  # the file would be read here
    if file == "broken.csv":
        raise ValueError("no header")
    return 40


def report(task: asyncio.Task[int]) -> None:
    name = task.get_name()
    if task.cancelled():  # asked first: exception() would raise then
        print(f"{name}: cancelled")
    elif error := task.exception():
        print(f"{name}: failed, {error}")
    else:
        print(f"{name}: {task.result()} rows")


def start(file: str) -> asyncio.Task[int]:
    task = asyncio.create_task(import_rows(file), name=file)
    running.add(task)
    task.add_done_callback(report)
    task.add_done_callback(running.discard)
    return task


async def main() -> None:
    tasks = [start(f) for f in ("orders.csv", "broken.csv", "huge.csv")]
    await asyncio.sleep(0)  # they begin
    tasks[-1].cancel()
    await asyncio.wait(tasks)
    print("still running:", len(running))


if __name__ == "__main__":
    asyncio.run(main())
