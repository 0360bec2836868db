"""Callbacks run soon and in order, or after a time unless cancelled."""

import asyncio


def send(mail: str) -> None:
    print("sent:", mail)


async def main() -> None:
    loop = asyncio.get_running_loop()
    reminder = loop.call_later(0.4, send, "reminder to pay")
    loop.call_later(0.3, send, "survey")
    loop.call_later(0.2, send, "parcel on its way")
    loop.call_soon(send, "thank you")
    loop.call_soon(send, "receipt")
    print("order placed")

    await asyncio.sleep(0)  # a turn: what was to be called soon has run
    print("paid in time")
    reminder.cancel()
    await asyncio.sleep(0.5)


if __name__ == "__main__":
    asyncio.run(main())
