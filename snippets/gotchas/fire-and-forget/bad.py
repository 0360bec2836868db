"""Bad: nobody keeps the task, so the garbage collector may take it."""

import asyncio
import gc
import weakref


class Mail:
    """Waits for the server's confirmation; a server holds it weakly."""

    def __init__(self) -> None:
        self.confirmed = asyncio.Event()

    async def send(self) -> None:
        await self.confirmed.wait()
        print("mail: sent")


async def main() -> None:
    server: weakref.WeakSet[Mail] = weakref.WeakSet()
    mail = Mail()
    server.add(mail)
    asyncio.create_task(mail.send())
    del mail
    print("order accepted")
    await asyncio.sleep(0)  # the task has started, and waits
    gc.collect()  # Python does this by itself from time to time
    for waiting in server:
        waiting.confirmed.set()
    await asyncio.sleep(0)
    print("tasks left:", len(asyncio.all_tasks()) - 1)


if __name__ == "__main__":
    asyncio.run(main())
