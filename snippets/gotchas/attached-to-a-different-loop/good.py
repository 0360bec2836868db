"""Good: each loop awaits what is its own, and plain values change hands."""

import asyncio


async def log_in() -> str:
    await asyncio.sleep(1)  # the login server takes its time
    return "token 7"


async def send(token: str) -> str:
    await asyncio.sleep(0)  # the data would be sent here
    return f"exported with {token}"


def export(token: str) -> str:
    return asyncio.run(send(token))  # a thread with a loop of its own


async def main() -> None:
    login = asyncio.create_task(log_in())
    print("login: started")
    print(await asyncio.to_thread(export, await login))


if __name__ == "__main__":
    asyncio.run(main())
