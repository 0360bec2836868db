"""Good: a set keeps each task until it ends, and its error is reported."""

import asyncio
import gc
import weakref

background: set[asyncio.Task[None]] = set()


def report(task: asyncio.Task[None]) -> None:
    background.discard(task)
    if not task.cancelled() and (error := task.exception()):
        print("background error:", error)


class Mail:
    """Waits for the server's confirmation; a server holds it weakly."""

    def __init__(self) -> None:
        self.confirmed = asyncio.Event()

    async def send(self) -> None:
        await self.confirmed.wait()
        print("mail: sent")
        raise ConnectionError("mail server hung up")


async def main() -> None:
    server: weakref.WeakSet[Mail] = weakref.WeakSet()
    mail = Mail()
    server.add(mail)
    task = asyncio.create_task(mail.send())
    background.add(task)
    task.add_done_callback(report)
    del mail, task
    print("order accepted")
    await asyncio.sleep(0)  # the task has started, and waits
    gc.collect()  # takes nothing: the set holds the task
    for waiting in server:
        waiting.confirmed.set()
    await asyncio.wait(background)
    print("tasks left:", len(asyncio.all_tasks()) - 1)


if __name__ == "__main__":
    asyncio.run(main())
