"""Ask the loop which tasks are alive, and each of them where it waits."""

import asyncio
import inspect


async def read_page() -> None:
    await asyncio.Event().wait()  # stuck: nobody is going to set it


async def import_rows() -> None:
    await read_page()


async def send_mail() -> None:
    await asyncio.sleep(3600)


def find_place(task: asyncio.Task[object]) -> str:
    names: list[str] = []
    step: object = task.get_coro()
    while inspect.iscoroutine(step):
        names.append(step.__qualname__)
        step = step.cr_await  # what this one waits for
    return " > ".join(names)


async def main() -> None:
    importer = asyncio.create_task(import_rows(), name="importer")
    mailer = asyncio.create_task(send_mail(), name="mailer")
    await asyncio.sleep(0)  # they start
    others = asyncio.all_tasks() - {asyncio.current_task()}
    lines = [f"{task.get_name()}: {find_place(task)}" for task in others]
    print(*sorted(lines), sep="\n")
    importer.cancel()
    mailer.cancel()


if __name__ == "__main__":
    asyncio.run(main())
