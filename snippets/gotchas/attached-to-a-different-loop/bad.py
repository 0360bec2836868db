"""Bad: a second loop, in a thread, awaits a task of the first loop."""

import asyncio


async def log_in() -> str:
    await asyncio.sleep(1)  # the login server takes its time
    return "token 7"


async def send(login: asyncio.Task[str]) -> str:
    return f"exported with {await login}"


def export(login: asyncio.Task[str]) -> str:
    return asyncio.run(send(login))  # a thread with a loop of its own


async def main() -> None:
    login = asyncio.create_task(log_in())
    print("login: started")
    print(await asyncio.to_thread(export, login))


if __name__ == "__main__":
    asyncio.run(main())
